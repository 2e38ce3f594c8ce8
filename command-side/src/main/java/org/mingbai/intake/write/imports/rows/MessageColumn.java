package org.mingbai.intake.write.imports.rows;

/** The columns of a message board's export, by the names that stand in its first row. */
public enum MessageColumn {
    NUMBER("留言编号", true, 64),
    USER("留言用户", true, 100),
    SUBJECT("留言主题", true, 200),
    TIME("留言时间", true, 40),
    TEXT("留言详情", true, 20_000),
    REPLY("答复意见", false, 20_000),
    REPLY_TIME("答复时间", false, 40),
    CATEGORY("一级分类", false, 100);

    private final String title;
    private final boolean needed;
    private final int longest;

    MessageColumn(String title, boolean needed, int longest) {
        this.title = title;
        this.needed = needed;
        this.longest = longest;
    }

    public String title() {
        return title;
    }

    boolean needed() {
        return needed;
    }

    /** Characters at most: as much as the same text may have where it is typed in. */
    int longest() {
        return longest;
    }
}
