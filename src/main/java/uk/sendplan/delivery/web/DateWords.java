package uk.sendplan.delivery.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.OpenProposal;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** Tells the dates of an action: when it is due, how late it is, how often that was moved. */
@Component
public class DateWords {

    /** From when on the days that are left are counted. */
    private static final int SOON_DAYS = 30;

    private final Words words;

    DateWords(Words words) {
        this.words = words;
    }

    /** "due end of March 2026", "no due date". */
    public String due(ActionView action) {
        VagueDate due = action.due();
        return due == null ? words.of("dates.due.none") : words.of("dates.due", due.words());
    }

    /** "overdue by 12 days", "due in 9 days"; null where it is further off, or is not open, or names no days. */
    public @Nullable String pressing(ActionView action) {
        if (action.isOverdue()) {
            return words.of("dates.overdue", action.daysOverdue());
        }
        VagueDate due = action.due();
        return due == null || due.to() == null || !action.isDueWithin(SOON_DAYS)
                ? null
                : words.of("dates.dueIn", ChronoUnit.DAYS.between(action.day(), due.to()));
    }

    /** "moved twice, 61 days later than first planned"; null where it never was. */
    public @Nullable String moved(ActionView action) {
        if (action.moves() == 0) {
            return null;
        }
        long days = action.daysSlipped();
        String moved = words.of("dates.moved", action.moves());
        if (days == 0) {
            return moved;
        }
        return words.of(days > 0 ? "dates.moved.later" : "dates.moved.earlier", moved, Math.abs(days));
    }

    /** "31 May 2026 was proposed by Alex Example on 3 March 2026 and is not decided yet"; null without a proposal. */
    public @Nullable String proposed(ActionView action) {
        OpenProposal proposal = action.proposal();
        return proposal == null
                ? null
                : words.of("dates.proposed", proposal.date().words(), proposal.by(), London.dayInWords(proposal.at()));
    }

    /** When it is due, and how that came about, one below the other. */
    List<SummaryRow> rows(ActionView action) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                words.of("dates.now"),
                action.due() == null
                        ? words.of("dates.due.none")
                        : Stream.of(withDays(action.due()), pressing(action))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", "))));
        String moved = moved(action);
        if (moved != null && action.originalDue() != null) {
            rows.add(SummaryRow.of(words.of("dates.original"), withDays(action.originalDue()) + ", " + moved));
        }
        return rows;
    }

    /** "end of March 2026 (31 March 2026)"; the days only where the words are not the same. */
    String withDays(VagueDate date) {
        String days = understood(date);
        return days.equals(date.words()) ? days : words.of("dates.withDays", date.words(), days);
    }

    /** What days its words mean: "1 March 2026 to 31 March 2026"; or that they mean none. */
    public String understood(VagueDate date) {
        if (date.from() == null || date.to() == null) {
            return words.of("dates.understood.none");
        }
        return date.from().equals(date.to())
                ? London.dayInWords(date.to())
                : words.of("dates.understood.range", London.dayInWords(date.from()), London.dayInWords(date.to()));
    }
}
