package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of what belongs together is found, on real messages: what the same user wrote twice, by the subject of either; and what
 * somebody looks for in their own words, judged beforehand by reading the messages. It prints the figures.
 */
class RealSearchTest {
    private static final String WORKBOOK = "messages-with-replies-2816.xlsx";
    /** Two texts of one user are the same matter where one has half of the other's pairs of characters. */
    private static final double SAME = 0.5;

    /** What is asked, and the numbers of the messages that answer it. */
    private static final Map<String, List<String>> JUDGED = Map.ofEntries(
            Map.entry("农民工工资被包工头拖欠", List.of("32791", "32897", "46027", "56003", "80176", "87831", "126023")),
            Map.entry("公司不给员工交社保", List.of("27411", "37550", "82367", "97307", "76358")),
            Map.entry("尘肺病农民工免费治疗", List.of("32835", "39099", "39102", "116948")),
            Map.entry("代课教师的补贴", List.of("47782", "124128", "132119")),
            Map.entry("加班没有加班费", List.of("90736", "96711", "6379", "16703", "76358")),
            Map.entry("夜里施工吵得睡不着", List.of("17799", "27103", "36521", "97550", "117473", "121137", "4218")),
            Map.entry("KTV晚上噪音扰民", List.of("18646", "18652", "18914", "19134", "20909", "24690", "54433", "106043", "119267", "152415")),
            Map.entry("小区经常停水", List.of("39561", "90323", "82255", "112563", "123928", "87385", "24212")),
            Map.entry("反对炸山开采石场", List.of("139579", "144850", "76823", "104096", "115234", "122596", "122515", "44270")),
            Map.entry("国庆节放假学校还补课", List.of("4507", "84654")),
            Map.entry("希望增加一个地铁站口", List.of("4295", "7783", "17067", "18288", "25582")),
            Map.entry("开发商一直不给办房产证", List.of("74247", "74410", "11222", "6060", "6234", "80139")),
            Map.entry("幼儿园乱收费", List.of("9561", "37366", "37368", "44526", "27365")),
            Map.entry("种油茶有什么补助", List.of("32729", "88359", "96757")),
            Map.entry("出租车不打表乱加价", List.of("117388", "120479", "126289", "45832", "5123", "79971")),
            Map.entry("外地看病医保怎么报销", List.of("5559", "117067", "123909", "87017", "45450")),
            Map.entry("路灯坏了几个月不亮", List.of("131394", "131442", "24811", "4178", "27485")),
            Map.entry("垃圾站太臭影响居民", List.of("8343", "17101", "8978", "75111", "110416", "110467")),
            Map.entry("学区划分不公平", List.of("9764", "16463", "104216", "48073", "16345")),
            Map.entry("电梯老是坏", List.of("12649", "91293", "131948")));

    private record Pair(String one, String other) {
    }

    @Test
    void what_belongs_together_is_found_together(@TempDir Path data) throws Exception {
        var folder = System.getenv("MINGBAI_REAL_INPUT");
        assumeTrue(folder != null, "skipped: MINGBAI_REAL_INPUT is not set");
        var rows = Recount.read(Path.of(folder).resolve(WORKBOOK));
        try (var mingbai = Mingbai.start(data)) {
            RealMessagesTest.imported(mingbai, Path.of(folder).resolve(WORKBOOK), "bureau-hotline");
            long tail = mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body().path("tail").asLong();
            for (var question : List.of("/api/tickets?", "/api/screen-pop?")) {
                int asked = 0;
                while (mingbai.as("operator").get(question + "min-position=" + tail).status() != 200) {
                    assertThat(++asked).as("the views come that far").isLessThan(20);
                }
            }

            var pairs = pairs(rows);
            double[] bySearch = pairsFound(mingbai, pairs, RealSearchTest::searched);
            double[] besideTheForm = pairsFound(mingbai, pairs, RealSearchTest::similar);
            double[] worded = judged(mingbai, rows);
            System.out.printf("%d pairs of the same user, each by the other's subject: search recall@5 %.3f, @10 %.3f; beside the form @5 %.3f%n",
                    pairs.size(), bySearch[0], bySearch[1], besideTheForm[0]);
            System.out.printf("%d worded questions: recall@5 %.3f, @10 %.3f; %.0f hits each%n", JUDGED.size(), worded[0], worded[1], worded[2]);
            assertThat(bySearch[0]).isGreaterThan(0.95);
            assertThat(besideTheForm[0]).isGreaterThan(0.95);
            assertThat(worded[1]).isGreaterThan(0.4);
        }
    }

    @FunctionalInterface
    private interface Asking {
        List<String> subjects(Mingbai mingbai, String words);
    }

    private static double[] pairsFound(Mingbai mingbai, List<Pair> pairs, Asking asking) {
        int asked = 0;
        int five = 0;
        int ten = 0;
        for (var pair : pairs) {
            for (var way : List.of(pair, new Pair(pair.other(), pair.one()))) {
                var found = new ArrayList<>(asking.subjects(mingbai, way.one()));
                found.remove(way.one());
                int at = found.indexOf(way.other());
                asked++;
                five += at >= 0 && at < 5 ? 1 : 0;
                ten += at >= 0 && at < 10 ? 1 : 0;
            }
        }
        return new double[] {(double) five / asked, (double) ten / asked};
    }

    /** Recall is of what could be among so many: of seven answers the first five are all that can be found in five. */
    private static double[] judged(Mingbai mingbai, List<Map<String, String>> rows) {
        var subjects = new HashMap<String, String>();
        rows.forEach(row -> subjects.put(row.get("留言编号"), plain(row.get("留言主题"))));
        double five = 0;
        double ten = 0;
        double hits = 0;
        for (var question : JUDGED.entrySet()) {
            var answers = question.getValue().stream().map(subjects::get).toList();
            assertThat(answers).doesNotContainNull();
            var wanted = new HashSet<>(answers);
            var found = searched(mingbai, question.getKey());
            five += recall(wanted, found, 5);
            ten += recall(wanted, found, 10);
            hits += mingbai.as("leader").get("/api/tickets?size=1&q=" + encoded(question.getKey())).expect(200).body().path("total").asLong();
            System.out.printf("  %s: %.2f@10%n", question.getKey(), recall(wanted, found, 10));
        }
        return new double[] {five / JUDGED.size(), ten / JUDGED.size(), hits / JUDGED.size()};
    }

    private static double recall(Set<String> wanted, List<String> found, int among) {
        long there = found.stream().limit(among).distinct().filter(wanted::contains).count();
        return (double) there / Math.min(among, wanted.size());
    }

    private static List<String> searched(Mingbai mingbai, String words) {
        return mingbai.as("leader").get("/api/tickets?size=12&q=" + encoded(words)).expect(200).body().path("items").valueStream()
                .map(row -> plain(row.path("subject").asString())).toList();
    }

    private static List<String> similar(Mingbai mingbai, String words) {
        return mingbai.as("operator").get("/api/screen-pop?matter=" + encoded(words)).expect(200).body().path("similar").valueStream()
                .map(known -> plain(known.path("subject").asString())).toList();
    }

    private static List<Pair> pairs(List<Map<String, String>> rows) {
        var byUser = new HashMap<String, List<Map<String, String>>>();
        rows.stream().filter(row -> row.containsKey("留言用户") && row.containsKey("留言详情") && row.containsKey("留言主题"))
                .forEach(row -> byUser.computeIfAbsent(row.get("留言用户"), _ -> new ArrayList<>()).add(row));
        var pairs = new ArrayList<Pair>();
        for (var written : byUser.values()) {
            for (int i = 0; i < written.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (same(written.get(i).get("留言详情"), written.get(j).get("留言详情"))) {
                        pairs.add(new Pair(plain(written.get(i).get("留言主题")), plain(written.get(j).get("留言主题"))));
                    }
                }
            }
        }
        return pairs;
    }

    private static boolean same(String one, String other) {
        var ones = characterPairs(one);
        var others = characterPairs(other);
        double smaller = Math.min(ones.size(), others.size());
        ones.retainAll(others);
        return smaller > 0 && ones.size() / smaller >= SAME;
    }

    private static Set<String> characterPairs(String text) {
        var letters = text.replaceAll("[^\\p{L}\\p{N}]", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    private static String plain(String subject) {
        return subject.strip().replaceAll("\\s+", " ");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
