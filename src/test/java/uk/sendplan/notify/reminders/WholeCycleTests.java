package uk.sendplan.notify.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.Proof;
import uk.sendplan.notify.MailChannel;
import uk.sendplan.notify.WaitingMail;
import uk.sendplan.partnership.ReminderWish;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.BaseAddress;

/**
 * A whole cycle of 8 organisations and 260 actions, day by day, at two instances at once, with days on which nothing ran, two days without
 * a mail server and senders that die. What should arrive is counted by hand from the rule, beside it.
 */
class WholeCycleTests extends RemindersTest {

    private static final int ORGANISATIONS = 8;
    private static final int ACTIONS = 260;
    private static final int PEOPLE = 48;
    private static final int OPEN = 28;
    private static final int LATE = 24;

    @Autowired
    AreaReading reading;

    @Autowired
    Addressees addressees;

    @Autowired
    DigestWords words;

    @Autowired
    MailChannel channel;

    @Autowired
    MailServer server;

    @Autowired
    BaseAddress base;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeterRegistry meters;

    private final ExecutorService instances = Executors.newFixedThreadPool(2);

    @AfterEach
    void all_go_home() {
        instances.shutdownNow();
    }

    /** The application is gone, at once. */
    private static final class Killed extends Error {}

    private ReminderSending instance(MailChannel by) {
        return new ReminderSending(reading, addressees, words, by, server, base, jdbc, transaction, meters, clock);
    }

    /** Dies with its n-th mail: before it is handed over, or when the server has it and nobody wrote that down. */
    private MailChannel dying(int after, boolean handedOver) {
        int[] mails = {0};
        return (List<WaitingMail> waiting, MailChannel.Envelopes envelopes) -> {
            if (++mails[0] <= after) {
                return channel.deliver(waiting, envelopes);
            }
            if (handedOver) {
                channel.deliver(waiting, envelopes);
            }
            throw new Killed();
        };
    }

    /** Somebody of the model. */
    private record Someone(
            UUID id, int organisation, @Nullable String email, ReminderWish wish) {

        boolean isReached() {
            return email != null && wish.how() != ReminderWish.How.OFF;
        }
    }

    /** @param owner a place in the list of people; null without one */
    private record Piece(
            UUID id, int organisation, @Nullable Integer owner) {}

    private final List<Someone> people = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, Someone> leads = new HashMap<>();
    private final Set<UUID> reported = new HashSet<>();
    private String manager = "";
    private LocalDate opens = LocalDate.MIN;
    private LocalDate due = LocalDate.MIN;

    private void partners(Random random) {
        List<UUID> organisations = new ArrayList<>();
        for (int place = 0; place < ORGANISATIONS; place++) {
            organisations.add(area.organisation("Organisation " + place));
        }
        for (int place = 0; place < PEOPLE; place++) {
            int organisation = place % ORGANISATIONS;
            boolean twice = place > ORGANISATIONS && random.nextInt(8) == 0;
            Someone other = twice ? people.get(random.nextInt(place)) : null;
            String email = other != null ? other.email() : random.nextInt(6) == 0 ? null : address();
            UUID id = person("Person " + place, organisations.get(organisation), email);
            ReminderWish wish = other != null && email != null
                    ? other.wish()
                    : switch (random.nextInt(6)) {
                        case 0 -> ReminderWish.OFF;
                        case 1, 2 -> ReminderWish.weekly(DayOfWeek.of(1 + random.nextInt(7)));
                        default -> ReminderWish.STEPS;
                    };
            area.asManager(() -> {
                wishes.wish(area.id(), id, wish);
                return null;
            });
            people.add(new Someone(id, organisation, email, wish));
        }
        for (int place = 0; place < ORGANISATIONS - 2; place++) {
            int organisation = place;
            Someone lead = people.stream()
                    .filter(one -> one.organisation() == organisation)
                    .skip(random.nextInt(3))
                    .findFirst()
                    .orElseThrow();
            leads.put(place, lead);
            area.asManager(() -> {
                wishes.lead(area.id(), organisations.get(organisation), lead.id());
                return null;
            });
        }
        for (int place = 0; place < ACTIONS; place++) {
            int organisation = random.nextInt(ORGANISATIONS);
            List<Integer> staff = new ArrayList<>();
            for (int one = 0; one < PEOPLE; one++) {
                if (people.get(one).organisation() == organisation) {
                    staff.add(one);
                }
            }
            Integer owner = random.nextInt(10) == 0 ? null : staff.get(random.nextInt(staff.size()));
            UUID id = action(
                    "Action " + place,
                    organisations.get(organisation),
                    owner == null ? null : people.get(owner).id());
            pieces.add(new Piece(id, organisation, owner));
        }
        manager = area.manager().accountId() + "@test.example";
    }

    /** Those who have something to hear today, by the rule: by address, how. */
    private Map<String, ReminderWish> owners() {
        Map<String, ReminderWish> hear = new TreeMap<>();
        for (Piece piece : pieces) {
            if (!reported.contains(piece.id())) {
                Someone owner = piece.owner() == null ? null : people.get(piece.owner());
                Someone hearer = owner != null && owner.isReached() ? owner : leads.get(piece.organisation());
                if (hearer != null && hearer.isReached()) {
                    hear.put(String.valueOf(hearer.email()), hearer.wish());
                }
            }
        }
        return hear;
    }

    private Map<String, ReminderWish> listeners() {
        Map<String, ReminderWish> hear = new TreeMap<>();
        for (Piece piece : pieces) {
            if (!reported.contains(piece.id())) {
                hear.put(manager, ReminderWish.STEPS);
                Someone lead = leads.get(piece.organisation());
                if (lead != null && lead.isReached()) {
                    hear.put(String.valueOf(lead.email()), lead.wish());
                }
            }
        }
        return hear;
    }

    /** What waits for an address: for its own work, for the silence of others. */
    private static final class Expected {
        boolean own;
        boolean silence;
    }

    private final Map<String, Expected> waiting = new TreeMap<>();
    private final List<String> shouldHaveGone = new ArrayList<>();
    private @Nullable LocalDate ranLast;

    /** The days of the rule between the last run and this one; weekly ones only on the day that was chosen. */
    private void expect(LocalDate day) {
        LocalDate from = ranLast == null ? opens : ranLast.plusDays(1);
        boolean step = false;
        boolean silence = false;
        Set<DayOfWeek> weekdays = new HashSet<>();
        for (LocalDate one = from; !one.isAfter(day); one = one.plusDays(1)) {
            long left = ChronoUnit.DAYS.between(one, due);
            step |= one.equals(opens) || left == 7 || left == 1 || left < 0 && (-left - 1) % 7 == 0;
            silence |= left < 0 && -left % 7 == 0;
            weekdays.add(one.getDayOfWeek());
        }
        boolean escalated = ChronoUnit.DAYS.between(due, day) >= 7;
        for (Map.Entry<String, ReminderWish> one : owners().entrySet()) {
            if (one.getValue().weekday() == null
                    ? step
                    : weekdays.contains(one.getValue().weekday())) {
                waiting.computeIfAbsent(one.getKey(), key -> new Expected()).own = true;
                if (one.getValue().weekday() != null && escalated) {
                    waiting.get(one.getKey()).silence = true;
                }
            }
        }
        for (Map.Entry<String, ReminderWish> one : listeners().entrySet()) {
            if (one.getValue().weekday() == null
                    ? silence
                    : escalated && weekdays.contains(one.getValue().weekday())) {
                waiting.computeIfAbsent(one.getKey(), key -> new Expected()).silence = true;
            }
        }
        ranLast = day;
    }

    /** All that waits goes, where there is still something to say. */
    private void expectSent(LocalDate day) {
        Map<String, ReminderWish> own = owners();
        Map<String, ReminderWish> silence = listeners();
        waiting.forEach((address, what) -> {
            if (what.own && own.containsKey(address) || what.silence && silence.containsKey(address)) {
                shouldHaveGone.add(day + " " + address);
            }
        });
        waiting.clear();
    }

    private void bothRun(LocalDate day) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int instance = 0; instance < 2; instance++) {
            running.add(instances.submit(() -> on(day, LocalTime.of(9, 5), () -> reminding.run(area.id()))));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    private void send(LocalDate day, Random random, List<Integer> handedOverAndKilled) throws Exception {
        boolean handedOver = random.nextBoolean();
        int before = received();
        if (random.nextInt(3) == 0) {
            int after = random.nextInt(6);
            try {
                on(
                        day,
                        LocalTime.of(12, 0),
                        () -> instance(dying(after, handedOver)).send());
            } catch (Killed atThatMoment) {
                if (handedOver && SMTP.isRunning()) {
                    handedOverAndKilled.add(received() - before);
                }
            }
        }
        List<Future<?>> running = new ArrayList<>();
        for (int instance = 0; instance < 2; instance++) {
            running.add(instances.submit(
                    () -> on(day, LocalTime.of(12, 1), () -> instance(channel).send())));
        }
        for (Future<?> one : running) {
            one.get();
        }
        // What the one that died had taken.
        on(day, LocalTime.of(14, 0), () -> instance(channel).send());
    }

    private static int received() {
        return SMTP.getReceivedMessages().length;
    }

    private void wholeCycle(long seed) throws Exception {
        Random random = new Random(seed);
        people.clear();
        pieces.clear();
        leads.clear();
        reported.clear();
        waiting.clear();
        shouldHaveGone.clear();
        ranLast = null;
        opens = today().plusDays(400);
        due = opens.plusDays(OPEN);
        partners(random);
        cycle("Autumn", opens, due);
        LocalDate down = opens.plusDays(random.nextInt(OPEN + LATE - 3));
        Set<LocalDate> off = Set.of(
                opens.plusDays(1 + random.nextInt(OPEN)), due.minusDays(7), due.plusDays(random.nextInt(LATE - 3)));
        List<Integer> killed = new ArrayList<>();
        for (LocalDate day = opens.minusDays(2); day.isBefore(due.plusDays(LATE)); day = day.plusDays(1)) {
            boolean mail = day.isBefore(down) || day.isAfter(down.plusDays(1));
            if (!mail && SMTP.isRunning()) {
                SMTP.stop();
            } else if (mail && !SMTP.isRunning()) {
                SMTP.start();
            }
            if (!off.contains(day)) {
                bothRun(day);
                if (!day.isBefore(opens)) {
                    expect(day);
                }
            }
            if (!off.contains(day)) {
                send(day, random, killed);
                if (mail) {
                    expectSent(day);
                }
            }
            if (mail) {
                // In no order of time, so what is read is cleared away.
                for (MimeMessage message : SMTP.getReceivedMessages()) {
                    gone.add(day + " " + to(message) + " " + id(message));
                }
                SMTP.purgeEmailFromAllMailboxes();
            }
            if (!day.isBefore(opens)) {
                for (Piece piece : pieces) {
                    if (!reported.contains(piece.id()) && random.nextInt(60) == 0) {
                        on(day, LocalTime.of(20, 0), () -> record(piece.id()));
                        reported.add(piece.id());
                    }
                }
            }
        }
        List<String> once = gone.stream()
                .distinct()
                .map(one -> one.substring(0, one.lastIndexOf(' ')))
                .sorted()
                .toList();
        assertThat(once)
                .containsExactlyElementsOf(shouldHaveGone.stream().sorted().toList());
        // A second copy only where an application died with the first, and known as the same.
        assertThat(gone.size() - once.size()).isLessThanOrEqualTo(killed.size());
        assertThat(shouldHaveGone).hasSizeGreaterThan(100);
    }

    private final List<String> gone = new ArrayList<>();

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void each_that_should_go_goes_once() throws Exception {
        for (int round = 0; round < Proof.size(1, 8); round++) {
            gone.clear();
            if (round > 0) {
                a_plan();
            }
            wholeCycle(20261123L + round);
        }
    }
}
