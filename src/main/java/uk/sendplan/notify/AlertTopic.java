package uk.sendplan.notify;

/**
 * What somebody wants to hear about: a plan as a whole, or one priority of it.
 *
 * @param priority its number; empty for the whole plan
 */
public record AlertTopic(String plan, String priority) {

    /** As forms and addresses write it: "send-plan" or "send-plan/3". */
    public String written() {
        return priority.isEmpty() ? plan : plan + "/" + priority;
    }
}
