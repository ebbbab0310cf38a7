package uk.sendplan.exchange.reading;

/** A small plan with every quirk that published plans were found to have. */
final class SamplePlan {
    private SamplePlan() {}

    static final String TEXT = """
            SchoolPortal

            Inclusion Improvement Plan

            Inclusion Improvement Plan 2030-2032

            Download the Inclusion Improvement Plan 2030-2032 as a PDF

            Working in partnership:

              • Harbour Council
              • Harbour Parents’ Voice
              • Nurseries and colleges
              • Lantern (representing small charities)

            1: Introduction

            Our plan says what five partners will do together.

            It has three priorities:

              1. Earlier help.
              2. Joint work on health.
              3. Getting decisions right.

            2 What each priority holds

            Each chapter follows the same order.

            2.1 Early help

            Our Strategy Objectives

              1. Nursery staff notice needs early (A1).
              2. Parents know whom to ask (A2). This includes grandparents.
              3. Clubs welcome everybody (B1).4. Pupils learn close to home (B2).

            What do we want to see?

              1. Helpful staff at every gate.
              2. Shorter queues at the drop-in.3. Fewer letters.4. A map of services, e.g. for newcomers. Parents who can find their way

            What needs to change?

              1. Staff rotas must be planned
              2. Advice must be easy to find/understand3. The phone line must be answered.

            References

              • Reference: 1.1 Our Strategy Objective Reference: A1
                Outcome: Nine in ten nurseries use the checklist.
              • Reference: 1.2 Our Strategy Objective Reference: A2, B1 B2
                Outcome: Parents say that they were heard.
              • Reference: 1. 3 Our Strategy Objective Reference: all Outcome: New pages cover:
                • Play
                • Travel
                  Every page will be tested by young readers.

            2.2 Joint health work

            Our Strategy Objectives

            Key principle: 1. Careful, 2. Quick and 3. The same for all families.

            Objectives:

              • Clinics run after school (C1).
              • Pupils learn close to home, whatever they need (B2).

            What do we want to see?

              1. Reports reach the school after the review meeting within 12 weeks.
              2. Calm waiting rooms.

            What needs to change?

              1. Clinics and schools share a calendar.

            References

              • Reference: 2.1 Our Strategy Objective Reference: C1, A1
                Outcome:Waiting times:• Two clinics open late.• 18 weeks at most.
              • Reference: 2.2 Our Strategy Objective Reference: 1 and 3
                Outcome: Letters arrive on time.Reference: 2.3Our Strategy Objective
              • Reference: 1, 2 and 3
                Outcome: A report reaches the school 16 weeks after the review meeting.
              • Reference: 2.4 Our Strategy Objective Reference: C1
                Outcome:-
                • Calls: a call back the same day.
                • Visits: record them.• Home visits where a family asks.

            2.3 Getting decisions right

            Our Strategy Objectives

              1. Plans are read by a second person (D1).
              2. Families choose their meeting place (D2).

            What do we want to see?

              1. Clear wording
                • Letters without jargon (D1, D2).
                • Plans that a pupil can read. (D1).
              2. Steady practice
                • The same form in every school (D1).

            What needs to change?

              1. Clear wording
                • Two people read each letter.

            References

              • Reference: 3.1 Our Strategy Objective Reference: D1,D2
                Outcome: Every letter is read twice.Reference: 3.2 Our Strategy Objective Reference: D1 Outcome:Fewer complaints.

            Was this page helpful?

            Not at all
            A little
            Very much
            """;
}
