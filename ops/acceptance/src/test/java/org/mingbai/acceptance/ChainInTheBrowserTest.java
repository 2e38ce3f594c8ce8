package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One ticket from the phone to the record, each step by the person whose it is, on the page where they do it. */
class ChainInTheBrowserTest {
    private static final Pattern NUMBER = Pattern.compile("HB-\\d{4}-\\d{8}-\\d");
    private static final Pattern CODE = Pattern.compile("查询码 ([0-9A-Z]{8})");
    private static final String UNIT = "130100-jc";
    private static final int WIDE = 1440;
    private static final int PHONE = 360;

    @TempDir
    Path data;
    private Mingbai mingbai;
    private Browser browser;

    @BeforeEach
    void start() {
        mingbai = Mingbai.start(data);
        browser = new Browser(mingbai.address());
    }

    @AfterEach
    void stop() {
        browser.close();
        mingbai.close();
    }

    @Test
    void a_call_is_logged_handled_watched_and_ends_on_the_record() {
        var said = logCallByKeyboard();
        var ticket = first(NUMBER, said);
        var code = first(CODE, said);
        dispatch(ticket);
        acceptAndWarn(ticket);
        mingbai.as("admin").post("/api/demo/clock", Api.body("advance", "P40D")).expect(200);
        press(ticket);
        openCase(ticket);
        resolve(ticket);
        followUpAndClose(ticket);
        lookBack();
        askAsThePublic(ticket, code);
        assertThat(browser.faults()).isEmpty();
    }

    private String logCallByKeyboard() {
        var page = browser.as("operator", WIDE, 900);
        assertThat(page.url()).endsWith("/intake");
        page.keyboard().type("13800001111");
        page.fill("#caller-name", "王二小");
        page.fill("#respondent-name", "某建筑公司");
        page.selectOption("#district", "130100");
        page.fill("#subject", "拖欠工资");
        page.keyboard().press("Control+Enter");
        page.locator("[data-error-for='text']", new Page.LocatorOptions().setHasText(Pattern.compile("."))).waitFor();
        assertThat(page.inputValue("#subject")).as("what was typed is kept").isEqualTo("拖欠工资");
        page.fill("#text", "两个月没有发工资");
        page.keyboard().press("Control+Enter");
        page.locator("#intake-done", new Page.LocatorOptions().setHasText("查询码")).waitFor();
        assertThat(page.evaluate("() => document.activeElement.id")).as("ready for the next call").isEqualTo("phone");
        browser.picture(page, "intake-1440");
        return page.textContent("#intake-done");
    }

    private void dispatch(String ticket) {
        var page = browser.as("dispatcher", WIDE, 900);
        page.navigate("/tickets?q=" + ticket);
        browser.picture(page, "tickets-1440");
        page.click("main tbody a");
        act(page, "dispatch", () -> {
            page.selectOption("#dispatch-unit", UNIT);
            page.fill("#act-dispatch textarea", "请尽快核实");
        });
        assertThat(page.textContent(".timeline")).contains("派单至");
    }

    private void acceptAndWarn(String ticket) {
        var page = browser.as("handler", WIDE, 900);
        page.navigate("/tickets/" + ticket);
        act(page, "accept", () -> { });
        assertThat(page.textContent("main")).contains("办理中");
    }

    private void press(String ticket) {
        var page = browser.as("supervisor", PHONE, 740);
        assertThat(page.url()).endsWith("/supervision");
        browser.picture(page, "supervision-360");
        page.navigate("/tickets/" + ticket);
        act(page, "press", () -> page.fill("#act-press textarea", "已超期，请立即办理"));
        browser.picture(page, "ticket-360");
        page.navigate("/supervision-reports/new?ticket=" + ticket);
        page.check("input[name=method][value=open-visit]");
        page.fill("#place", "监察支队一楼窗口");
        page.fill("#at", "昨天 10:00");
        page.fill("#findings", "窗口无人");
        page.check("input[name=faultSuspected]");
        browser.picture(page, "report-360");
        page.click("main button.primary");
        page.waitForURL("**/supervision-reports?*");
        assertThat(page.textContent("main")).contains("窗口无人");
    }

    private void openCase(String ticket) {
        var page = browser.as("discipline", WIDE, 900);
        page.navigate("/fault-cases/new?ticket=" + ticket + "&unit=" + UNIT);
        page.selectOption("#case-post", new com.microsoft.playwright.options.SelectOption().setIndex(
                (int) page.evaluate("() => [...document.querySelectorAll('#case-post option')].findIndex(o => o.dataset.unit === '" + UNIT + "')")));
        page.selectOption("#fault", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("#facts", "承诺时限已过三十日");
        browser.picture(page, "fault-case-new-1440");
        page.click("main button.primary");
        page.waitForURL("**/fault-cases/fault-*");
        caseAct(page, () -> {
            page.check("input[name=verified][value=true]");
            page.fill("#case-grounds", "查阅日志属实");
        });
        var leader = browser.as("leader", WIDE, 900);
        leader.navigate(page.url());
        caseAct(leader, () -> {
            leader.selectOption("#sanction", "warning");
            leader.fill("#legalBasis", "政务处分法第八条");
            leader.fill("#case-reason", "首次");
        });
        assertThat(leader.textContent("main")).contains("警告");
        browser.picture(leader, "fault-case-1440");
    }

    private void resolve(String ticket) {
        var page = browser.as("handler", WIDE, 900);
        page.navigate("/tickets/" + ticket);
        act(page, "resolve", () -> {
            page.check("#act-resolve input[value=upheld]");
            page.fill("#act-resolve textarea", "工资已全部发放");
        });
        browser.picture(page, "ticket-1440");
    }

    private void followUpAndClose(String ticket) {
        var page = browser.as("operator", WIDE, 900);
        page.navigate("/tickets/" + ticket);
        act(page, "follow-up", () -> page.check("#act-follow-up input[value=yes]"));
        act(page, "close", () -> { });
        assertThat(page.textContent(".marks")).contains("已办结").contains("曾超期");
    }

    private void lookBack() {
        var page = browser.as("discipline", WIDE, 900);
        page.navigate("/fault-history?unit=" + UNIT);
        assertThat(page.textContent("main")).contains("处理决定");
        page.navigate("/fault-history?unit=" + UNIT + "&asOf=2020-01-01&compare=true");
        assertThat(page.textContent("main")).contains("当日尚未立案");
        browser.picture(page, "fault-history-1440");
    }

    private void askAsThePublic(String ticket, String code) {
        var page = browser.visitor(PHONE, 740);
        page.navigate("/public");
        page.fill("#number", ticket);
        page.fill("#code", code);
        page.click("main button.primary");
        assertThat(page.textContent("main")).contains("办结").contains("属实").doesNotContain("拖欠工资");
        browser.picture(page, "public-360");
    }

    /** Opens the dialog of an act, fills it, sends it, and waits for the page that shows it done. */
    private static void act(Page page, String name, Runnable fill) {
        page.click("button[data-opens='act-" + name + "']");
        fill.run();
        page.waitForNavigation(() -> page.click("#act-" + name + " button.primary"));
    }

    private static void caseAct(Page page, Runnable fill) {
        page.click("button[data-opens='act']");
        fill.run();
        page.waitForNavigation(() -> page.click("#act button.primary"));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }
}
