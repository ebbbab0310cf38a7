package uk.sendplan.publishing.web.answering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.feedback.FeedbackFilter;
import uk.sendplan.publishing.feedback.FeedbackFilter.Shown;
import uk.sendplan.publishing.feedback.FeedbackQueries;
import uk.sendplan.publishing.feedback.FeedbackRating;
import uk.sendplan.publishing.feedback.FeedbackView.AnswerRow;
import uk.sendplan.publishing.feedback.FeedbackView.Counts;
import uk.sendplan.publishing.feedback.FeedbackView.OfPriority;
import uk.sendplan.publishing.feedback.FeedbackView.Pieces;
import uk.sendplan.publishing.web.answering.FeedbackListController.Asked;
import uk.sendplan.publishing.web.answering.FeedbackWords.PieceView;
import uk.sendplan.shared.Texts;

/** Puts the list of feedback together. */
@Component
class FeedbackScreens {

    private static final int PAGES_AROUND = 2;
    private static final int SHORT = 70;
    private static final int MOST_TO_CHOOSE = 30;

    private final FeedbackQueries queries;
    private final FeedbackWords feedbackWords;
    private final Words words;

    FeedbackScreens(FeedbackQueries queries, FeedbackWords feedbackWords, Words words) {
        this.queries = queries;
        this.feedbackWords = feedbackWords;
        this.words = words;
    }

    /**
     * @param ratings how often each was given
     * @param filtered something is chosen
     * @param found how many pieces are listed, and which of them this page shows
     * @param answers that the chosen pieces can be put under; empty for one who does not answer
     * @param kept the filter, for the form that groups
     */
    record ListPage(
            String caption,
            List<Link> crumbs,
            String href,
            Link answersLink,
            List<RatingCount> ratings,
            String waiting,
            List<Choice> priorities,
            String priority,
            List<Choice> ratingChoices,
            String rating,
            List<Choice> shownChoices,
            String shown,
            String found,
            List<PieceView> pieces,
            List<Choice> answers,
            Map<String, String> kept,
            List<Link> pages,
            @Nullable Link previous,
            @Nullable Link next) {}

    /** @param share of all, in per cent, for the bar */
    record RatingCount(String name, int count, int share) {}

    ListPage list(FeedbackPlace place, Asked asked) {
        List<OfPriority> priorities =
                queries.priorities(place.by(), place.plan().id());
        FeedbackFilter filter = filter(asked, priorities);
        Counts counts = queries.counts(place.by(), place.plan().id(), filter.priority());
        Pieces found =
                queries.list(place.by(), place.plan().id(), filter, Objects.requireNonNullElse(asked.page(), ""));
        Map<String, String> kept = kept(filter);
        return new ListPage(
                place.plan().title(),
                place.crumbs(),
                place.href(),
                Link.to(words.of("answers.title"), place.answers()),
                counts(counts),
                words.of("feedback.waiting", counts.total(), counts.waiting()),
                priorities(place, priorities),
                Objects.requireNonNullElse(filter.priority(), ""),
                choices(FeedbackRating.values(), "feedback.rating."),
                filter.rating() == null ? "" : filter.rating().name(),
                Arrays.stream(Shown.values())
                        .map(shown -> Choice.of(shown.name(), words.of("feedback.shown." + shown)))
                        .toList(),
                filter.shown().name(),
                words.of("feedback.found", found.total()),
                found.pieces().stream()
                        .map(piece -> feedbackWords.piece(place, piece))
                        .toList(),
                place.mayAnswer() ? answers(place) : List.of(),
                kept,
                pages(place, kept, found),
                neighbour(place, kept, found, -1),
                neighbour(place, kept, found, 1));
    }

    private static FeedbackFilter filter(Asked asked, List<OfPriority> priorities) {
        return new FeedbackFilter(
                priorities.stream()
                        .map(OfPriority::number)
                        .filter(number -> number.equalsIgnoreCase(asked.priority()))
                        .findFirst()
                        .orElse(null),
                FeedbackFilter.choice(FeedbackRating.class, asked.rating()).orElse(null),
                FeedbackFilter.choice(Shown.class, asked.shown()).orElse(Shown.ALL));
    }

    private List<RatingCount> counts(Counts counts) {
        List<RatingCount> rows = new ArrayList<>();
        counts.ratings()
                .forEach((rating, count) -> rows.add(new RatingCount(
                        feedbackWords.rating(rating), count, counts.total() == 0 ? 0 : 100 * count / counts.total())));
        return rows;
    }

    private List<Choice> priorities(FeedbackPlace place, List<OfPriority> priorities) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", words.of("feedback.filter.all")));
        priorities.forEach(priority -> choices.add(Choice.of(
                priority.number(),
                Texts.shortened(place.plan().levelName() + " " + priority.number() + ": " + priority.name(), SHORT))));
        return choices;
    }

    private List<Choice> choices(FeedbackRating[] ratings, String key) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", words.of("feedback.filter.all")));
        Arrays.stream(ratings).forEach(rating -> choices.add(Choice.of(rating.name(), words.of(key + rating))));
        return choices;
    }

    private List<Choice> answers(FeedbackPlace place) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(FeedbackListController.NEW_ANSWER, words.of("feedback.to.new")));
        queries.answers(place.by(), place.plan().id()).stream()
                .filter(answer -> answer.state().isWritable())
                .limit(MOST_TO_CHOOSE)
                .forEach(answer -> choices.add(Choice.of(answer.id().toString(), name(place, answer))));
        return choices;
    }

    private static String name(FeedbackPlace place, AnswerRow answer) {
        return place.plan().levelName() + " " + answer.priorityNumber() + ": " + Texts.shortened(answer.said(), SHORT);
    }

    private static Map<String, String> kept(FeedbackFilter filter) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (filter.priority() != null) {
            kept.put("priority", filter.priority());
        }
        if (filter.rating() != null) {
            kept.put("rating", filter.rating().name());
        }
        if (filter.shown() != Shown.ALL) {
            kept.put("shown", filter.shown().name());
        }
        return kept;
    }

    private static String address(FeedbackPlace place, Map<String, String> kept, int page) {
        Map<String, String> all = new LinkedHashMap<>(kept);
        if (page > 1) {
            all.put("page", String.valueOf(page));
        }
        String query = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? place.href() : place.href() + "?" + query;
    }

    private static List<Link> pages(FeedbackPlace place, Map<String, String> kept, Pieces found) {
        return found.pages() == 1
                ? List.of()
                : IntStream.rangeClosed(
                                Math.max(1, found.number() - PAGES_AROUND),
                                Math.min(found.pages(), found.number() + PAGES_AROUND))
                        .mapToObj(page ->
                                new Link(String.valueOf(page), address(place, kept, page), page == found.number()))
                        .toList();
    }

    private @Nullable Link neighbour(FeedbackPlace place, Map<String, String> kept, Pieces found, int step) {
        int page = found.number() + step;
        return page < 1 || page > found.pages() ? null : Link.to(String.valueOf(page), address(place, kept, page));
    }
}
