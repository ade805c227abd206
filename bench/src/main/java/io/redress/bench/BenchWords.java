package io.redress.bench;

import java.util.Collections;
import java.util.stream.Stream;

/** What the people of the benchmark are called, trade in and complain about: arrays of PostgreSQL. */
final class BenchWords {

    static final int AGENTS = 120;
    static final int JUDGES = 160;

    static final String FAMILIES = array("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹"
            .codePoints()
            .mapToObj(Character::toString)
            .toArray(String[]::new));
    static final String NAMES =
            array("伟", "芳", "娜", "秀英", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "兰", "霞");
    static final String MAKES =
            array("清禾", "蓝桥", "茉莉", "山岚", "东篱", "云杉", "青屿", "白鹭", "星河", "南风", "知味", "晨曦", "木棉", "海棠", "石桥");
    static final String TRADES = array("家电", "数码", "服饰", "茶业", "家居", "母婴", "运动", "图书");
    static final String GOODS = array(
            "电热水壶", "无线降噪耳机", "真丝围巾", "明前龙井茶", "扫地机器人", "机械键盘", "羊毛毯", "电饭煲", "智能手表", "连衣裙", "移动电源", "空气炸锅", "帆布包",
            "香薰蜡烛", "破壁机", "筋膜枪", "投影仪", "行李箱", "登山鞋", "保温杯");
    static final String SIZES = array(" 1.7L", " 标准版", " 升级款", " 250g", " 黑色 M码", " 礼盒装", " 2026款", " 家用大号");

    static final String WHEN = array("收到第三天", "拆开包装时", "第一次使用后", "用了不到一周", "签收当天", "洗过一次之后", "充满电后", "按说明书操作时");
    static final String WHAT = array(
            "不再加热，底座指示灯不亮",
            "右侧没有声音，左侧有杂音",
            "边缘开线，颜色与页面不一致",
            "有明显的异味，日期也被涂改过",
            "频繁断电，充电口发烫",
            "屏幕出现两条竖线，触摸失灵",
            "底部漏水，密封圈是变形的",
            "少了一个配件，外壳有划痕",
            "拉链坏了，内衬有破洞",
            "转动时有很大的异响",
            "面料起球严重，尺码偏小两号",
            "按键失灵，灯光一直闪");
    static final String THEN = array(
            "换了插座也一样，联系客服没有结果",
            "客服让我自己寄去维修，还要我承担运费",
            "卖家说是我使用不当，不肯退货",
            "商家已读不回，电话也打不通",
            "已经拍了照片和视频，卖家仍然拒绝",
            "页面写着七天无理由退货，现在却不认",
            "卖家只愿意补偿十元，我不能接受",
            "客服三次答应换货，到今天没有发出");
    static final String REPLIES = array(
            "经检测为使用不当造成，不属于质量问题，可以有偿维修",
            "商品出库前均经检验，照片无法证明是质量问题",
            "该批次有合格证和检测报告，请买家提供鉴定",
            "包装破损属于运输责任，已向快递公司登记",
            "色差由拍摄光线造成，页面已有说明",
            "已超过承诺的退货期限，不能支持退款");

    /** Of twenty cases; departments are not alike. */
    static final String DEPARTMENTS = array(Stream.of("quality 8", "logistics 4", "service 4", "price 2", "usage 2")
            .flatMap(share ->
                    Collections.nCopies(share.charAt(share.length() - 1) - '0', share.substring(0, share.length() - 2))
                            .stream())
            .toArray(String[]::new));

    private BenchWords() {}

    private static String array(String... words) {
        return "'{\"" + String.join("\",\"", words) + "\"}'::text[]";
    }
}
