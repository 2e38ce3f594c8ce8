package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;
import java.util.ArrayList;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was typed is never lost: not with an ended session, not to a colleague who was faster, not by leaving, not without a script. */
class TypedTextTest {

    @TempDir
    static Path data;
    private static Mingbai mingbai;
    private static Browser browser;

    @BeforeAll
    static void start() {
        mingbai = Mingbai.start(data);
        browser = new Browser(mingbai.address());
    }

    @AfterEach
    void no_script_complained() {
        assertThat(browser.faults()).isEmpty();
    }

    @AfterAll
    static void stop() {
        browser.close();
        mingbai.close();
    }

    @Test
    void whoever_is_signed_out_while_typing_signs_in_on_the_page_and_the_call_is_logged() {
        var page = browser.as("operator", 1440, 900);
        page.fill("#subject", "拖欠工资");
        page.fill("#text", "两个月没有发工资");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("mingbai-session"));
        page.fill("#phone", "13800001111");
        page.click("#call button.primary");

        page.fill("#again-password", "wrong");
        page.click("#sign-in-again button.primary");
        page.locator("#sign-in-again .problem:visible").waitFor();
        page.fill("#again-password", "mingbai");
        page.click("#sign-in-again button.primary");

        page.locator("#intake-done", new Page.LocatorOptions().setHasText("查询码")).waitFor();
    }

    @Test
    void a_text_that_a_call_would_be_refused_for_is_told_while_it_is_typed() {
        var page = browser.as("operator", 1440, 900);
        page.fill("#phone", "13911110041、13911110042");
        page.locator("#pop .problem", new Page.LocatorOptions().setHasText("只填一个电话号码")).waitFor();
        page.fill("#phone", "13911110041");
        page.locator("#pop", new Page.LocatorOptions().setHasText("此号码没有以往的工单")).waitFor();
        assertThat(page.locator("#pop .problem").count()).isZero();
        page.evaluate("() => document.querySelectorAll('form').forEach(form => delete form.dataset.typed)");
    }

    @Test
    void a_part_of_a_page_is_nowhere_that_a_sign_in_leads_to() {
        var page = browser.as("operator", 1440, 900);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("mingbai-session"));
        page.fill("#phone", "13800001111");
        page.waitForResponse(answer -> answer.url().contains("/intake/pop"), () -> page.fill("#subject", "拖欠"));

        page.evaluate("() => document.querySelectorAll('form').forEach(form => delete form.dataset.typed)");
        Browser.signIn(page, "operator");
        assertThat(page.url()).endsWith("/intake");
    }

    @Test
    void who_was_slower_loads_the_newest_and_keeps_what_was_typed() {
        var ticket = new Tickets(mingbai).accepted();
        var page = browser.as("handler", 1440, 900);
        page.navigate("/tickets/" + ticket);
        page.click("button[data-opens='act-resolve']");
        page.check("#act-resolve input[value=upheld]");
        page.fill("#act-resolve textarea", "工资已全部发放");
        mingbai.as("supervisor").post("/api/tickets/" + ticket + "/press", body("reason", "情况复杂")).expect(200);
        page.click("#act-resolve button.primary");

        page.click("#act-resolve .problem button");
        page.locator("#act-resolve .problem", new Page.LocatorOptions().setHasText("已载入最新内容")).waitFor();
        assertThat(page.inputValue("#act-resolve textarea")).isEqualTo("工资已全部发放");
        assertThat(page.isChecked("#act-resolve input[value=upheld]")).isTrue();
        assertThat(page.textContent(".timeline")).contains("情况复杂");
        page.waitForNavigation(() -> page.click("#act-resolve button.primary"));
        assertThat(state(ticket)).isEqualTo("resolved");
    }

    @Test
    void what_can_no_longer_be_done_shows_the_newest_and_what_was_typed() {
        var ticket = new Tickets(mingbai).accepted();
        var page = browser.as("handler", 1440, 900);
        page.navigate("/tickets/" + ticket);
        page.click("button[data-opens='act-return']");
        page.fill("#act-return textarea", "不属于本岗位");
        mingbai.as("handler").post("/api/tickets/" + ticket + "/resolve", body("resolution", "upheld", "reply", "已办")).expect(200);
        page.click("#act-return button.primary");
        page.click("#act-return .problem button");

        page.locator("main > .problem", new Page.LocatorOptions().setHasText("不属于本岗位")).waitFor();
    }

    @Test
    void two_notes_at_once_are_no_conflict() {
        var ticket = new Tickets(mingbai).accepted();
        var page = browser.as("handler", 1440, 900);
        page.navigate("/tickets/" + ticket);
        page.click("button[data-opens='act-note']");
        page.fill("#act-note textarea", "我的记录");
        mingbai.as("handler").post("/api/tickets/" + ticket + "/note", body("text", "同事的记录")).expect(200);
        page.waitForNavigation(() -> page.click("#act-note button.primary"));

        assertThat(page.textContent(".timeline")).contains("我的记录").contains("同事的记录");
    }

    @Test
    void leaving_closing_and_clearing_ask_first() {
        var page = browser.as("operator", 1440, 900);
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.click("#subject");
        page.keyboard().type("拖欠工资");
        page.click("#call button[type=reset]");
        assertThat(page.inputValue("#subject")).isEqualTo("拖欠工资");
        page.evaluate("() => { location.href = '/tickets'; }");
        page.waitForCondition(() -> asked.size() == 2);
        assertThat(asked).containsExactly("confirm", "beforeunload");
        assertThat(page.inputValue("#subject")).isEqualTo("拖欠工资");
    }

    @Test
    void an_answer_that_was_typed_is_not_dropped_by_opening_a_ticket() {
        var page = browser.as("operator", 1440, 900);
        page.fill("#caller-name", "王二小");
        page.fill("#subject", "年假几天");
        page.fill("#text", "问年假的天数");
        page.click("#call button[data-outcome=answered]");
        page.fill("#answer", "满一年不满十年的，年休假五天");
        page.focus("#subject");
        page.keyboard().press("Control+Enter");
        page.locator("[data-error-for='answer']", new Page.LocatorOptions().setHasText("当场答复")).waitFor();
        assertThat(page.textContent("#intake-done")).isEmpty();

        page.click("#call button[data-outcome=answered]");
        page.waitForCondition(() -> !page.textContent("#intake-done").isEmpty());
        assertThat(page.textContent("#intake-done")).doesNotContain("HB-");
    }

    @Test
    void without_a_script_a_call_is_answered_on_the_spot() {
        var page = Browser.signIn(browser.withoutScripts(1440, 900), "operator");
        page.navigate("/intake");
        page.fill("#caller-name", "王二小");
        page.fill("#subject", "年假几天");
        page.fill("#text", "问年假的天数");
        page.fill("#answer", "满一年不满十年的，年休假五天");
        page.click("#call button[value=answered]");
        assertThat(page.textContent("main")).contains("已记录").doesNotContain("HB-");
    }

    @Test
    void without_a_script_nothing_typed_gets_into_an_address_and_the_call_is_logged() {
        var page = Browser.signIn(browser.withoutScripts(1440, 900), "operator");
        page.navigate("/intake");
        page.fill("#phone", "13800001111");
        page.fill("#caller-name", "王二小");
        page.fill("#subject", "拖欠工资");
        var addresses = new ArrayList<String>();
        page.onRequest(request -> addresses.add(request.url()));
        page.click("#call button.primary");
        assertThat(page.textContent("main")).contains("没有办成").contains("经过");
        assertThat(page.inputValue("[name='caller.name']")).isEqualTo("王二小");

        page.navigate("/intake");
        page.fill("#phone", "13800001111");
        page.fill("#caller-name", "王二小");
        page.fill("#subject", "拖欠工资");
        page.fill("#text", "两个月没有发工资");
        page.click("#call button.primary");
        assertThat(page.textContent("main")).contains("查询码").containsPattern("HB-\\d{4}-\\d{8}-\\d");
        browser.picture(page, "plain-done-1440");
        assertThat(addresses).noneMatch(address -> address.contains("13800001111") || address.contains("?"));
    }

    @Test
    void without_a_script_a_ticket_is_accepted_once_however_often_its_form_is_sent() {
        var ticket = new Tickets(mingbai).dispatched();
        var page = Browser.signIn(browser.withoutScripts(1440, 900), "handler");
        page.navigate("/tickets/" + ticket);
        browser.picture(page, "plain-ticket-1440");
        page.fill("#act-accept textarea", "收到");
        page.click("#act-accept button.primary");
        assertThat(page.textContent("h1")).isEqualTo("已记录");
        page.reload();
        assertThat(page.textContent("h1")).as("sent twice under one key").isEqualTo("已记录");
        page.click("main a.primary");
        assertThat(page.url()).contains("/tickets/" + ticket);
        assertThat(state(ticket)).isEqualTo("accepted");
    }

    private static String state(String ticket) {
        return mingbai.as("leader").get("/api/tickets/" + ticket).expect(200).text("state");
    }
}
