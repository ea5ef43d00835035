package io.yeyak.launcher.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;

import io.yeyak.common.money.Money;
import io.yeyak.launcher.demo.DemoShow.Text;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The shows of the demo: two currencies, every way of approval, a tiny one, one whose sale has not begun, and one that
 * is free, of which the demo takes nearly all.
 */
final class DemoShows {

    /** The one that is nearly sold out, and how many tickets it has. */
    static final String NEARLY_SOLD_OUT = "youth-symphony";

    static final int NEARLY_SOLD_OUT_CAPACITY = 14;

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private final Instant begin;

    private DemoShows(Instant begin) {
        this.begin = begin;
    }

    /** All of them by a name that stays; the same moment gives the same shows. */
    static SequencedMap<String, DemoShow> at(Instant begin) {
        var shows = new DemoShows(begin);
        var all = new LinkedHashMap<String, DemoShow>();
        all.put("han-river-jazz", shows.hanRiverJazz());
        all.put("winterreise", shows.winterreise());
        all.put("tea-in-bukchon", shows.teaInBukchon());
        all.put("samulnori", shows.samulnori());
        all.put("data-conference", shows.dataConference());
        all.put("night-ferries", shows.nightFerries());
        all.put(NEARLY_SOLD_OUT, shows.youthSymphony());
        all.put("comedy-hour", shows.comedyHour());
        return all;
    }

    private DemoShow hanRiverJazz() {
        var evening = evening(3, SATURDAY, "19:00", SEOUL, "난지한강공원 야외무대", "Nanji Hangang Park, Open-air Stage");
        return evening.show(
                "한강 달빛 재즈",
                "Moonlight Jazz on the Han",
                evening.tickets("잔디석", "Lawn", won(45_000), 1_200),
                evening.tickets("앞구역", "Front area", won(77_000), 300));
    }

    private DemoShow winterreise() {
        var evening = evening(5, FRIDAY, "19:30", SEOUL, "세종문화회관 체임버홀", "Sejong Center, Chamber Hall");
        return evening.show(
                "겨울 나그네: 슈베르트 가곡의 밤",
                "Winterreise: An Evening of Schubert",
                evening.tickets("R석", "Stalls", won(110_000), 180),
                evening.tickets("S석", "Circle", won(77_000), 160),
                evening.tickets("A석", "Gallery", won(44_000), 90));
    }

    // Small and by hand: the hostess knows her guests.
    private DemoShow teaInBukchon() {
        var evening = evening(2, SUNDAY, "14:00", SEOUL, "북촌 한옥 다실", "A hanok tea house in Bukchon");
        return evening.show(
                "북촌 다회: 열두 사람의 오후",
                "Tea in Bukchon: An Afternoon for Twelve",
                evening.tickets("참석", "Seat at the table", won(60_000), 12).approvedByHand());
    }

    private DemoShow samulnori() {
        var evening = evening(10, SATURDAY, "17:00", SEOUL, "부산문화회관 중극장", "Busan Cultural Center, Middle Theater")
                .onSaleIn(Duration.ofDays(14));
        return evening.show(
                "새해맞이 사물놀이", "Samulnori for the New Year", evening.tickets("전석", "All seats", won(33_000), 780));
    }

    // Groups are looked at, single visitors are not.
    private DemoShow dataConference() {
        var evening = evening(7, THURSDAY, "09:30", SEOUL, "코엑스 그랜드볼룸", "COEX, Grand Ballroom");
        return evening.show(
                "서울 데이터 콘퍼런스",
                "Seoul Data Conference",
                evening.tickets("일반", "Regular", won(330_000), 900).approvedByHandAbove(3),
                evening.tickets("학생", "Student", won(88_000), 150).approvedByHand());
    }

    private DemoShow nightFerries() {
        var evening = evening(4, FRIDAY, "20:00", NEW_YORK, "브루클린 스틸, 뉴욕", "Brooklyn Steel, New York");
        return evening.show(
                "나이트 페리스: 항구의 불빛 투어",
                "The Night Ferries: Harbor Lights Tour",
                evening.tickets("스탠딩", "General admission", dollars(49_50), 1_500),
                evening.tickets("발코니", "Balcony", dollars(69_50), 220));
    }

    private DemoShow youthSymphony() {
        var evening = evening(1, SATURDAY, "11:00", CHICAGO, "해리스 극장, 시카고", "Harris Theater, Chicago");
        return evening.show(
                "시카고 청소년 교향악단 공개 리허설",
                "Chicago Youth Symphony: Open Rehearsal",
                evening.tickets("무료 입장", "Free admission", dollars(0), NEARLY_SOLD_OUT_CAPACITY));
    }

    private DemoShow comedyHour() {
        var evening = evening(3, THURSDAY, "21:00", LOS_ANGELES, "코브스, 샌프란시스코", "Cobb's, San Francisco");
        return evening.show(
                "골든 게이트 코미디 아워",
                "Golden Gate Comedy Hour",
                evening.tickets("테이블", "Table seat", dollars(32_00), 120),
                evening.tickets("바", "Bar rail", dollars(22_00), 40));
    }

    private Evening evening(int weeks, DayOfWeek day, String time, ZoneId zone, String ko, String en) {
        return Evening.of(begin, weeks, day, LocalTime.parse(time), zone, new Text(ko, en));
    }

    private static Money won(long amount) {
        return new Money(amount, "KRW");
    }

    private static Money dollars(long cents) {
        return new Money(cents, "USD");
    }
}
