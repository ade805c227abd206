package io.redress.web;

import java.time.Duration;

/** A case at every stage of the way, each a step further than the one before. */
final class FullHouseCases {

    private static final String REFUND =
            "{\"kind\": \"return_refund\", \"amount\": {\"minor\": %d, \"currency\": \"CNY\"}}";

    private final FullHouse house;

    FullHouseCases(FullHouse house) {
        this.house = house;
    }

    void play() {
        atTheDoor();
        betweenTheParties();
        atTheBench();
        forASecondLook();
        afterTheDecision();
        toTheEnd();
    }

    private void atTheDoor() {
        keep("screening", filed("lin"));
        var asked = keep("supplement", filed("lin"));
        act("wu", asked, "question", "{\"what\": \"请补一张能看清瑕疵的近照。\"}");
        var again = keep("supplemented", filed("zhao"));
        act("wu", again, "question", "{\"what\": \"请说明哪一天发现。\"}");
        act(
                "zhao",
                again,
                "supplement",
                "{\"statement\": \"收到第二天发现，近照已补。\", \"evidence\": [\"%s\"]}"
                        .formatted(house.file("zhao", "defect_photo")));
        var rejected = keep("rejected", filed("zhao"));
        act("wu", rejected, "rejection", "{\"ground\": \"already_handled\", \"reason\": \"法院已对该订单作出裁判。\"}");
        var withdrawn = keep("withdrawn", filed("zhao"));
        act("zhao", withdrawn, "withdrawal", "{\"reason\": \"商家已经补发。\"}");
    }

    private void betweenTheParties() {
        keep("answer", admitted("lin"));
        var talks = keep("talks", admitted("lin"));
        act("qinghe", talks, "offer", offer("refund_only", 9_000, "壶嘴漏水属实，愿部分退款，货品您保留。"));
        act("lin", talks, "offer", offer("return_refund", 23_900, "我要求全额退款并退货。"));
        act(
                "wu",
                talks,
                "proposal",
                "{\"remedies\": [%s], \"reason\": \"七日内出现瑕疵，建议退货退款。\"}".formatted(REFUND.formatted(20_000)));
        act(
                "wu",
                talks,
                "explanation",
                "{\"nature\": \"misunderstanding\", \"remedies\": [], \"text\": \"首次使用前需用沸水润壶。\"}");
        act("lin", talks, "message", "{\"audience\": \"everybody\", \"text\": \"照片已上传，请尽快处理。\"}");
        act("qinghe", talks, "message", "{\"audience\": \"everybody\", \"text\": \"已转质检，明天答复。\"}");
        act(
                "lin",
                talks,
                "evidence",
                "{\"evidence\": [\"%s\"], \"note\": \"注水后的样子。\"}".formatted(house.file("lin", "defect_photo")));
        var settled = keep("settled", admitted("zhao"));
        act("qinghe", settled, "offer", offer("refund_only", 9_000, "退一部分，货品您保留。"));
        act("zhao", settled, "sign-off", "{\"offer\": 2}");
    }

    private void atTheBench() {
        var bench = keep("bench", disputed("lin"));
        judged(bench, "sun");
        act("sun", bench, "message", "{\"audience\": \"staff\", \"text\": \"与商家核对过批次。\"}");
        act(
                "sun",
                bench,
                "consultation",
                "{\"colleague\": \"%s\", \"question\": \"这种开片算瑕疵吗？\"}".formatted(house.id("wu")));
        beyond("sun", bench);
        act(
                "zhou",
                bench,
                "authority-grant",
                "{\"amount\": {\"minor\": 800000, \"currency\": \"CNY\"}, \"note\": \"同意。\"}");
        var due = house.as("sun").get("/api/v1/cases/" + bench).expectSuccess().text("/deadlines/0/dueAt");
        act(
                "sun",
                bench,
                "extension",
                "{\"decideBy\": \"%s\", \"appointment\": \"%s\", \"reason\": \"检测报告周一才到。\"}"
                        .formatted(
                                java.time.Instant.parse(due).plus(Duration.ofDays(2)),
                                house.now.plus(Duration.ofHours(4))));
        var unclaimed = keep("unclaimed", disputed("zhao"));
        act("wu", unclaimed, "hand-over", "{\"to\": \"%s\", \"reason\": \"我明天休假。\"}".formatted(house.id("zhou")));
        var paused = keep("paused", disputed("lin"));
        judged(paused, "sun");
        act(
                "sun",
                paused,
                "pause",
                "{\"until\": \"%s\", \"reason\": \"等待检测报告。\"}".formatted(house.now.plus(Duration.ofDays(2))));
        var resumed = keep("resumed", disputed("lin"));
        judged(resumed, "sun");
        act(
                "sun",
                resumed,
                "pause",
                "{\"until\": \"%s\", \"reason\": \"等待检测报告。\"}".formatted(house.now.plus(Duration.ofDays(2))));
        act("sun", resumed, "resumption", "{\"reason\": \"报告已到。\"}");
        beyond("sun", resumed);
        var evidence = keep("evidence", disputed("lin"));
        judged(evidence, "sun");
        act(
                "wu",
                evidence,
                "proposal",
                "{\"remedies\": [%s], \"reason\": \"双方各让一步。\"}".formatted(REFUND.formatted(18_000)));
        act("sun", evidence, "evidence-request", "{\"from\": \"both\", \"what\": \"请补充注水视频和出库质检单。\"}");
    }

    /** 48 points: sent back once, and waiting again for somebody else. */
    private void forASecondLook() {
        var proposed = keep("proposed", disputed("lin"));
        judged(proposed, "sun");
        decides(proposed, "mismatch.grave");
        act("qian", proposed, "decision-return", "{\"proposed\": 1, \"reason\": \"请补充鉴定意见的分析。\"}");
        decides(proposed, "mismatch.grave");
    }

    /** Asks for more than may be awarded by this judge. */
    private void beyond(String judge, String id) {
        act(
                judge,
                id,
                "authority-request",
                "{\"amount\": {\"minor\": 800000, \"currency\": \"CNY\"}, \"reason\": \"涉及食品安全，超出权限。\"}");
    }

    private void afterTheDecision() {
        keep("decided", decided("lin"));
        var appealed = keep("appealed", decided("lin"));
        act(
                "qinghe",
                appealed,
                "appeal",
                "{\"grounds\": \"出库检测合格，请复核。\", \"evidence\": [\"%s\"]}"
                        .formatted(house.file("qinghe", "test_report")));
        judged(appealed, "qian");
    }

    private void toTheEnd() {
        keep("performing", agreed("lin"));
        keep("reported", reported("lin"));
        var unkept = keep("disputed", reported("zhao"));
        act(
                "zhao",
                unkept,
                "performance-dispute",
                "{\"reason\": \"只收到一半退款。\", \"evidence\": [\"%s\"]}".formatted(house.file("zhao", "payment_record")));
        keep("closed", closed("lin"));
        var rated = keep("rated", closed("zhao"));
        act("zhao", rated, "rating", "{\"mark\": 5, \"reason\": \"处理得快，说得清楚。\"}");
        var reopened = keep("reopened", closed("zhao"));
        act(
                "zhao",
                reopened,
                "reopening",
                "{\"reason\": \"商家又撤回了退款。\", \"evidence\": [\"%s\"]}".formatted(house.file("zhao", "payment_record")));
    }

    private String keep(String stage, String id) {
        house.cases.put(stage, id);
        return id;
    }

    private String filed(String buyer) {
        return house.send("POST", buyer, "/api/v1/cases", "", """
                {"order": "%s", "line": 1, "type": "quality", "description": "2026年11月20日收到，第二天发现壶嘴漏水，详情页承诺三年质保。",
                 "demand": [%s], "evidence": ["%s"]}""".formatted(
                                house.order(buyer), REFUND.formatted(23_900), house.file(buyer, "defect_photo")))
                .text("/id");
    }

    private String admitted(String buyer) {
        var id = filed(buyer);
        act("wu", id, "admission", "{\"note\": \"材料齐全。\"}");
        return id;
    }

    private String disputed(String buyer) {
        var id = admitted(buyer);
        act(
                "qinghe-kefu",
                id,
                "refusal",
                "{\"reason\": \"出库检测合格，属使用不当。\", \"evidence\": [\"%s\"]}"
                        .formatted(house.file("qinghe-kefu", "test_report")));
        act(buyer, id, "intervention", "{\"reason\": \"协商不成，请平台判定。\"}");
        return id;
    }

    private void judged(String id, String judge) {
        act("zhou", id, "assignment", "{\"adjudicator\": \"%s\"}".formatted(house.id(judge)));
    }

    private String decided(String buyer) {
        var id = disputed(buyer);
        judged(id, "sun");
        decides(id, "mismatch.minor");
        return id;
    }

    private void decides(String id, String tariff) {
        var photo = house.as("sun").get("/api/v1/cases/" + id).expectSuccess().text("/evidence/0/id");
        act("sun", id, "decision", """
                {"verdict": {"outcome": "upheld", "fault": "seller",
                 "facts": [{"element": "bought", "finding": "established", "reason": "订单快照。"},
                           {"element": "defect", "finding": "established", "relied": ["%s"], "bySeller": "disputes", "reason": "照片与检测一致。"},
                           {"element": "not_misuse", "finding": "established", "reason": "商家未举证。"}],
                 "grounds": [{"clause": "law.consumer.24", "standing": "broken", "reason": "七日内要求退货。"}],
                 "remedies": [%s], "tariffs": ["%s"],
                 "toBuyer": "照片显示壶嘴漏水，支持您退货退款。", "toSeller": "瑕疵属实，七日内的退货请求应予支持。"}}""".formatted(photo, REFUND.formatted(23_900), tariff));
    }

    private String agreed(String buyer) {
        var id = admitted(buyer);
        act("qinghe", id, "agreement", "{\"statement\": \"同意退货退款。\"}");
        return id;
    }

    private String reported(String buyer) {
        var id = agreed(buyer);
        act(
                "qinghe",
                id,
                "performance",
                "{\"remedies\": [1], \"statement\": \"今天已退款。\", \"evidence\": [\"%s\"]}"
                        .formatted(house.file("qinghe", "payment_record")));
        return id;
    }

    private String closed(String buyer) {
        var id = reported(buyer);
        act(buyer, id, "performance-confirmation", "{\"note\": \"钱已收到。\"}");
        return id;
    }

    private static String offer(String kind, int fen, String statement) {
        return """
                {"remedies": [{"kind": "%s", "amount": {"minor": %d, "currency": "CNY"}}], "statement": "%s"}""".formatted(kind, fen, statement);
    }

    void act(String who, String id, String action, String json) {
        house.send("POST", who, "/api/v1/cases/{id}/" + action, id, json);
    }
}
