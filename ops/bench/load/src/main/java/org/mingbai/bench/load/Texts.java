package org.mingbai.bench.load;

import java.util.SplittableRandom;

/** What people say, put together from parts: as long as real messages are, and full of the words that real searches look for. */
final class Texts {

    private static final String[] SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧".split("");
    private static final String[] GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志红文海燕".split("");
    private static final String[] PLACES = {"建设大街", "中山路", "裕华东路", "和平西路", "友谊大街", "新华路", "槐安路", "体育大街", "胜利北街", "长安东路"};
    private static final String[] TRADES = {"建筑", "餐饮", "物业", "运输", "纺织", "机械", "商贸", "保洁", "装饰", "电子", "化工", "食品"};
    private static final String[] CATEGORIES = {"拖欠工资", "社会保险", "劳动合同", "工伤待遇", "工作时间", "解除补偿", "职业培训", "退休待遇"};
    private static final String[] MATTERS = {"拖欠农民工工资三个月未发", "未依法缴纳养老保险费", "不签订书面劳动合同", "工伤认定后不支付一次性伤残补助", "强迫加班且不支付加班费",
        "违法解除劳动合同不给经济补偿", "克扣工资和高温津贴", "退休手续迟迟不予办理", "失业保险金申领被拖延", "试用期超过法定期限"};
    private static final String[] SENTENCES = {"多次找单位负责人协商，对方一直推诿，称资金困难。", "来电人手中有考勤记录、工资条和银行流水可以作证。",
        "此前曾向街道反映，至今没有答复，希望尽快核实处理。", "涉及人员二十余人，其中多数为外地务工人员，春节前急需工资返乡。", "单位以项目尚未结算为由拒绝支付，要求依法责令限期改正。",
        "本人已离职两个月，社保关系仍未转出，影响新单位参保。", "希望监察部门到现场检查，并将处理结果电话告知本人。", "对方扬言投诉也没有用，请求保密并保护举报人。"};

    private final SplittableRandom random;

    Texts(SplittableRandom random) {
        this.random = random;
    }

    String person() {
        return pick(SURNAMES) + pick(GIVEN) + (random.nextInt(3) == 0 ? "" : pick(GIVEN));
    }

    String address() {
        return pick(PLACES) + random.nextInt(1, 400) + "号" + random.nextInt(1, 30) + "栋" + random.nextInt(101, 3200);
    }

    /** Some hundred thousand employers, so that a search by name finds few. */
    String employer() {
        return pick(GIVEN) + pick(SURNAMES) + pick(GIVEN) + pick(TRADES) + "有限公司";
    }

    String category() {
        return pick(CATEGORIES);
    }

    String subject(String employer) {
        return "反映" + employer + pick(MATTERS);
    }

    /** @param sentences how many, besides the matter itself */
    String text(int sentences) {
        var text = new StringBuilder("来电人反映：").append(pick(MATTERS)).append('。');
        for (int i = 0; i < sentences; i++) {
            text.append(pick(SENTENCES));
        }
        return text.toString();
    }

    private String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
