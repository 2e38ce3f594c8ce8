package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever takes the data folder, or an old copy of it, reads no name, telephone or address in it. */
class NoPlainTextTest {
    private static final List<String> SECRETS = List.of("欧阳明镜", "13987651234", "槐荫胡同九十九号", "翠微建筑劳务", "诸葛清风", "18811223344");
    /** Not secret and stored as it is: the search must find it, or it would find nothing at all. */
    private static final String OPEN = "特种设备作业";

    @Test
    void no_file_of_the_data_folder_holds_a_name_a_telephone_or_an_address(@TempDir Path data) throws IOException {
        try (var mingbai = Mingbai.start(data)) {
            speakOfThem(mingbai);
        }

        assertThat(where(data, OPEN)).as("the search finds what is there").isNotEmpty();
        for (var secret : SECRETS) {
            assertThat(where(data, secret)).as(secret).isEmpty();
        }
    }

    private static void speakOfThem(Mingbai mingbai) {
        var ticket = mingbai.as("operator").post("/api/calls", body("line", "complaint",
                "caller", body("disclosure", "named", "name", SECRETS.get(0), "phone", SECRETS.get(1), "address", SECRETS.get(2)),
                "respondent", body("kind", "employer", "name", SECRETS.get(3)), "category", OPEN, "district", "130100",
                "subject", SECRETS.get(0) + "反映欠薪", "text", "请回电" + SECRETS.get(1) + "，住" + SECRETS.get(2), "outcome", "ticket"))
                .expect(201).text("ticket");
        mingbai.as("operator").post("/api/calls", body("line", "policy",
                "caller", body("disclosure", "confidential", "name", SECRETS.get(4), "phone", SECRETS.get(5)),
                "subject", SECRETS.get(4) + "咨询", "text", "电话" + SECRETS.get(5), "outcome", "answered", "answer", "已告知" + SECRETS.get(4)))
                .expect(201);
        var path = "/api/tickets/" + ticket;
        mingbai.as("dispatcher").post(path + "/dispatch", body("unit", Tickets.UNIT, "post", Tickets.POST, "note", "找" + SECRETS.get(3)))
                .expect(200);
        mingbai.as("handler").post(path + "/accept", body("note", SECRETS.get(0))).expect(200);
        mingbai.as("handler").post(path + "/note", body("text", "已打" + SECRETS.get(1))).expect(200);
        mingbai.as("supervisor").post(path + "/press", body("reason", SECRETS.get(2))).expect(200);
        mingbai.as("handler").post(path + "/identity-openings", body("reason", "回电" + SECRETS.get(1))).expect(200);
        var resolved = mingbai.as("handler").post(path + "/resolve", body("resolution", "upheld", "reply", "已责令" + SECRETS.get(3)))
                .expect(200);
        mingbai.as("operator").post(path + "/follow-up", body("satisfied", "yes", "comment", SECRETS.get(4))).expect(200);
        importThem(mingbai);
        mingbai.as("leader").get("/api/tickets?q=" + "%E6%AC%A0%E8%96%AA&min-position=" + resolved.position()).expect(200);
    }

    private static void importThem(Mingbai mingbai) {
        byte[] workbook = Upload.workbook(new String[] {"留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "答复意见", "答复时间"},
                new String[] {"9001", SECRETS.get(4), SECRETS.get(3) + "欠薪", "2019-11-13 11:20:21", "电话" + SECRETS.get(5),
                    "已联系" + SECRETS.get(4), "2019-11-20 09:00:00"});
        var started = Upload.to(mingbai.as("dispatcher"), "/api/imports", "m.xlsx", workbook,
                Map.of("card", "bureau-hotline", "line", "complaint")).expect(202);
        Await.until("the import has ended", () -> !"running".equals(
                mingbai.as("dispatcher").get(started.header("Location")).expect(200).text("state")));
    }

    private static List<Path> where(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE, Charset.forName("GB18030")).anyMatch(encoding -> holds(file, text, encoding))).toList();
        }
    }

    private static boolean holds(Path file, String text, Charset encoding) {
        try {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
