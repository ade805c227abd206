package io.redress.web;

import io.redress.kernel.HolidayNotice;
import io.redress.kernel.WorkingCalendar;
import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The working days of a year, as deadlines are counted with them. */
@Controller
class CalendarPages {

    private final Clock clock;

    CalendarPages(Clock clock) {
        this.clock = clock;
    }

    @OpenToAll("The days of a year, of nobody; the place is for operators")
    @GetMapping("/operator/calendar")
    String year(Actor actor, @RequestParam(defaultValue = "0") int year, Model model) {
        Place.OPERATOR_CALENDAR.require(actor);
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        var china = WorkingCalendar.china();
        var shown = year == 0 ? Math.min(today.getYear(), china.lastDay().getYear()) : year;
        if (shown < china.firstDay().getYear() || shown > china.lastDay().getYear()) throw Problem.notFound();
        model.addAttribute(
                "page",
                new CalendarPage(
                        HolidayNotice.of(Year.of(shown)).orElseThrow(Problem::notFound),
                        china.firstDay().getYear(),
                        china.lastDay().getYear(),
                        today));
        return "calendar";
    }
}
