package uk.sendplan.reporting.web.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes whole days as iCalendar (RFC 5545). They take no time: nobody is busy because something is due. */
final class CalendarText {

    private CalendarText() {}

    /**
     * @param host of this installation, which makes the ids of its days unlike those of others
     * @param base the address of this installation
     */
    static String of(String name, List<CalendarDay> days, String host, String base, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//SEND Plan Tracker//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
        days.forEach(day -> calendar.add(event(day, host, base, now)));
        return calendar.toString();
    }

    private static VEvent event(CalendarDay day, String host, String base, Instant now) {
        VEvent event = new VEvent(day.day(), day.summary());
        event.replace(new DtStamp(now));
        event.add(new Uid(day.id() + "@" + host));
        event.add(new Description(day.description()));
        event.add(new Url(URI.create(base + day.href())));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
