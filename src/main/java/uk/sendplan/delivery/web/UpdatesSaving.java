package uk.sendplan.delivery.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ApprovalSettings;
import uk.sendplan.delivery.ProgressDrafts;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Suggestion;
import uk.sendplan.delivery.web.UpdatesPages.Work;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Records what was sent from a page of updates, each row by itself. What was typed in rows that are not to be recorded becomes a draft, so
 * that nothing is lost by recording one; what cannot be recorded is answered with the page as it was sent.
 */
@Component
class UpdatesSaving {

    private final UpdatesPages pages;
    private final ProgressRecording recording;
    private final ProgressDrafts drafts;
    private final ApprovalSettings approval;
    private final EvidenceAdding adding;
    private final Words words;

    UpdatesSaving(
            UpdatesPages pages,
            ProgressRecording recording,
            ProgressDrafts drafts,
            ApprovalSettings approval,
            EvidenceAdding adding,
            Words words) {
        this.pages = pages;
        this.recording = recording;
        this.drafts = drafts;
        this.approval = approval;
        this.adding = adding;
        this.words = words;
    }

    /** @param reading the work as it is now: read again where a row could not be recorded */
    ModelAndView press(Supplier<Work> reading, UpdatesForm form) {
        Work work = reading.get();
        Outcome outcome = new Outcome(reading);
        List<UpdatesForm.Row> left = new ArrayList<>();
        for (UpdatesForm.Row row : form.rows()) {
            ActionView action = work.action(row.action()).orElse(null);
            if (action == null) {
                outcome.gone++;
            } else if (!isRecorded(work, form, row, action, outcome)) {
                left.add(row);
            }
        }
        if (!outcome.errors.any()) {
            outcome.errors = keep(work, left);
        }
        if (outcome.errors.any()) {
            return again(reading.get(), left, outcome);
        }
        return Saving.goOn(new Saved(work.place().here() + work.shown().query(), notice(work, outcome)));
    }

    /** Nothing is recorded any more: all that was typed becomes drafts, as far as it can be kept. */
    void keepAll(Work work, UpdatesForm form) {
        keep(
                work,
                form.rows().stream()
                        .filter(row -> work.action(row.action()).isPresent())
                        .toList());
    }

    static ModelAndView view(UpdatesPage page) {
        return new ModelAndView("delivery/updates").addObject("page", page);
    }

    /** What pressing a button came to. */
    private static final class Outcome {
        final List<String> recorded = new ArrayList<>();
        final Map<UUID, String> overtaken = new HashMap<>();
        FormErrors errors = FormErrors.none();
        int gone;
        private final Supplier<Work> reading;

        Outcome(Supplier<Work> reading) {
            this.reading = reading;
        }
    }

    /** Records the row where its button was pressed, or where all that is filled in is to be recorded. */
    private boolean isRecorded(Work work, UpdatesForm form, UpdatesForm.Row row, ActionView action, Outcome outcome) {
        boolean confirms = row.isConfirmedBy(form.pressed());
        boolean untouched = row.form().isUntouched(action.newest(), work.scale());
        boolean records = row.isSavedBy(form.pressed()) || (form.pressed().equals(UpdatesForm.ALL) && !untouched);
        if (!confirms && !records) {
            return false;
        }
        FormErrors errors = confirms
                ? new Checks(words)
                        .key(row.form().key())
                        .that(untouched, "stage", "onePage.error.typed")
                        .errors()
                : row.form().problems(adding, words, work.scale(), suggestion(action));
        if (!errors.any()) {
            try {
                record(work.by(), row, action, confirms);
                outcome.recorded.add(action.number());
                return true;
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            } catch (StaleVersion | ConcurrencyFailureException late) {
                String meanwhile = meanwhile(outcome.reading.get(), action.id());
                outcome.overtaken.put(action.id(), meanwhile);
                errors = FormErrors.none().with("stage", words.of("onePage.error.overtaken", action.number()));
            } catch (NotThere gone) {
                errors = FormErrors.none().with("stage", words.of("onePage.error.gone", action.number()));
            }
        }
        outcome.errors = joined(outcome.errors, row.at(errors));
        return false;
    }

    private void record(Member by, UpdatesForm.Row row, ActionView action, boolean confirms) {
        if (confirms) {
            UUID latest = Keys.of(row.form().after()).orElseThrow(() -> new Refused("", "progress.confirm.error.none"));
            recording.confirm(by, Keys.require(row.form().key()), action.id(), latest);
        } else {
            recording.record(by, row.form().toCommand(action.id()));
        }
    }

    private static Optional<Suggestion> suggestion(ActionView action) {
        return Suggestion.on(action.day(), Stage.IN_PROGRESS, action.due(), action.moves());
    }

    private String meanwhile(Work now, UUID action) {
        return now.action(action)
                .map(ActionView::newest)
                .filter(Objects::nonNull)
                .map(pages::meanwhile)
                .orElse("");
    }

    /** What was typed in rows that were not to be recorded now becomes a draft; a draft that was emptied is none any more. */
    private FormErrors keep(Work work, List<UpdatesForm.Row> rows) {
        Member by = work.by();
        FormErrors errors = FormErrors.none();
        for (UpdatesForm.Row row : rows) {
            errors = joined(errors, row.at(row.form().lengths(new Checks(words)).errors()));
        }
        if (errors.any()) {
            return errors;
        }
        Set<UUID> kept = drafts.of(
                        by, rows.stream().map(UpdatesForm.Row::action).toList())
                .keySet();
        for (UpdatesForm.Row row : rows) {
            boolean untouched = work.action(row.action())
                    .filter(action -> row.form().isUntouched(action.newest(), work.scale()))
                    .isPresent();
            if (!untouched) {
                drafts.save(by, row.action(), row.form().fields());
            } else if (kept.contains(row.action())) {
                drafts.discard(by, row.action());
            }
        }
        return errors;
    }

    private static FormErrors joined(FormErrors errors, FormErrors more) {
        FormErrors all = errors;
        for (FormErrors.FieldError error : more.all()) {
            all = all.has(error.field()) ? all : all.with(error.field(), error.message());
        }
        return all;
    }

    private String notice(Work work, Outcome outcome) {
        if (outcome.recorded.isEmpty()) {
            return words.of(outcome.gone > 0 ? "onePage.saved.gone" : "onePage.saved.none");
        }
        return words.of(
                approval.waits(work.by(), work.plan().id()) ? "onePage.submitted" : "onePage.recorded",
                outcome.recorded.size(),
                String.join(", ", outcome.recorded));
    }

    private ModelAndView again(Work work, List<UpdatesForm.Row> left, Outcome outcome) {
        ModelAndView page = view(pages.again(work, left, outcome.overtaken)).addObject("errors", outcome.errors);
        if (!outcome.recorded.isEmpty()) {
            page.addObject("notice", notice(work, outcome));
        }
        page.setStatus(outcome.overtaken.isEmpty() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT);
        return page;
    }
}
