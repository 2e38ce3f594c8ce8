package org.mingbai.time;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * Why a deadline is what it is, in one sentence: the article, the day not counted, the days skipped and why, the make-up workdays
 * counted, the roll at the end, what was granted, and whether the year is published. All of it as it was counted: in the calendar that
 * the deadline names, whatever was published or corrected since.
 *
 * @param holidays days off by name of the holiday, among those skipped or rolled over
 * @param weekends weekend days among those skipped or rolled over
 * @param makeUpDays weekend days that counted because they were worked
 * @param countedOn the day after which the days of an extension were counted; null where all were counted from the start
 */
public record DeadlineExplanation(Deadline deadline, String source, Map<String, Integer> holidays, int weekends, int makeUpDays,
                                  @Nullable LocalDate countedOn) {

    /** @param inForce the calendar of the deadline's version, or any that came after it */
    public static DeadlineExplanation of(Deadline deadline, WorkingCalendar inForce, String source) {
        var calendar = inForce.version(deadline.calendarVersion()).orElse(inForce);
        var holidays = new LinkedHashMap<String, Integer>();
        int weekends = 0;
        int makeUp = 0;
        var countedOn = deadline.countedOn() != null && Deadlines.countedOn(deadline, calendar) ? deadline.countedOn().from() : null;
        var first = firstDayOfInterest(deadline, countedOn);
        for (LocalDate day = first; !day.isAfter(deadline.lastDay()); day = day.plusDays(1)) {
            if (calendar.isWorkday(day)) {
                makeUp += WorkingCalendar.isWeekend(day) ? 1 : 0;
                continue;
            }
            var announced = calendar.announced(day);
            if (announced.isPresent()) {
                holidays.merge(announced.get().name(), 1, Integer::sum);
            } else {
                weekends++;
            }
        }
        return new DeadlineExplanation(deadline, source, holidays, weekends, makeUp, countedOn);
    }

    private static LocalDate firstDayOfInterest(Deadline deadline, @Nullable LocalDate countedOn) {
        boolean rolling = deadline.limit().unit() == LimitUnit.CALENDAR_DAYS;
        if (countedOn != null) {
            return countedOn.plusDays(rolling ? 0 : 1);
        }
        return deadline.startDay().plusDays(rolling ? deadline.days() : 1);
    }

    /** In Chinese, as an official would tell a caller. */
    public String chinese() {
        var working = deadline.limit().unit() == LimitUnit.WORKING_DAYS;
        var text = new StringBuilder("依据").append(source).append("：").append(date(deadline.startDay())).append("当日不计，次日起算 ")
                .append(deadline.limit().amount()).append(working ? " 个工作日" : " 日");
        if (deadline.extendedBy() != null) {
            text.append("，批准延长 ").append(deadline.extendedBy()).append(working ? " 个工作日" : " 日");
        }
        if (countedOn != null) {
            text.append("，自延长前已定的").append(date(deadline.countedOn().from())).append("起续计");
        }
        var skipped = new StringJoiner("、");
        holidays.forEach((name, days) -> skipped.add(name + " " + days + " 天"));
        if (weekends > 0) {
            skipped.add("周末 " + weekends + " 天");
        }
        if (skipped.length() > 0) {
            text.append(working ? "，其间扣除" : "，期满日逢休息日顺延，跳过").append(skipped);
        }
        if (working && makeUpDays > 0) {
            text.append("，调休上班 ").append(makeUpDays).append(" 天计入");
        }
        text.append("，至").append(date(deadline.lastDay())).append(time(" 24:00")).append("止（日历 ").append(deadline.calendarVersion()).append("）");
        if (deadline.provisional()) {
            text.append("；所涉年份放假安排尚未公布，暂按周一至周五计算，公布后重算");
        }
        return text.append("。").toString();
    }

    public String english() {
        var working = deadline.limit().unit() == LimitUnit.WORKING_DAYS;
        var unit = working ? " working days" : " calendar days";
        var text = new StringBuilder("Under ").append(source).append(": ").append(deadline.startDay()).append(" is not counted, then ")
                .append(deadline.limit().amount()).append(unit);
        if (deadline.extendedBy() != null) {
            text.append(", extended by ").append(deadline.extendedBy());
        }
        if (countedOn != null) {
            text.append(", counted on from ").append(countedOn).append(", the end that stood before the extension");
        }
        var skipped = new StringJoiner(", ");
        holidays.forEach((name, days) -> skipped.add(name + " " + days + " days"));
        if (weekends > 0) {
            skipped.add("weekends " + weekends + " days");
        }
        if (skipped.length() > 0) {
            text.append(working ? "; left out: " : "; the end falls on days of rest and moves past: ").append(skipped);
        }
        if (working && makeUpDays > 0) {
            text.append("; make-up workdays counted: ").append(makeUpDays);
        }
        text.append("; ends ").append(deadline.lastDay()).append(time(" 24:00")).append(" (calendar ").append(deadline.calendarVersion()).append(")");
        if (deadline.provisional()) {
            text.append("; provisional, since the holidays of a year it reaches are not published: Monday to Friday were counted");
        }
        return text.append(".").toString();
    }

    private String time(String midnight) {
        var end = deadline.at().atZone(ChinaTime.ZONE);
        return end.toLocalDate().isAfter(deadline.lastDay()) ? midnight : " " + end.toLocalTime();
    }

    private static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
