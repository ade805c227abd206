package io.redress.bench;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseId;
import io.redress.cases.Filing;
import io.redress.cases.Outcome;
import io.redress.cases.Remedy;
import io.redress.cases.Request;
import io.redress.cases.Verdict;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceId;
import io.redress.evidence.Upload;
import io.redress.kernel.Money;
import io.redress.platform.IdempotencyKey;
import io.redress.rulebook.DemandKind;
import io.redress.rulebook.TypeCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/** One case in the hands of those who play it: a step a method, each with the steps before it. */
final class StoryHand {
    private final CaseMarket market;
    private final CasePeople people;
    private final CaseId id;

    StoryHand(CaseMarket market, CasePeople people) throws IOException {
        this.market = market;
        this.people = people;
        var photo = market.bean(Evidence.class)
                .upload(people.buyer().actor(), IdempotencyKey.NONE, List.of(photo()))
                .getFirst()
                .id();
        this.id = market.cases()
                .file(filing(people, photo), people.buyer().actor(), Request.PLAIN)
                .id();
    }

    private static Filing filing(CasePeople people, EvidenceId photo) {
        return new Filing(
                people.nextOrder(),
                1,
                new TypeCode("quality"),
                List.of(Remedy.of(1, DemandKind.RETURN_REFUND, WebStories.PRICE)),
                WebStories.DESCRIPTION,
                null,
                Set.of(photo),
                null,
                "web");
    }

    private static Upload photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new Upload(
                "IMG_2043.png",
                Optional.empty(),
                "defect_photo",
                "底座指示灯不亮",
                () -> new ByteArrayInputStream(bytes.toByteArray()));
    }

    CaseId id() {
        return id;
    }

    CasePeople people() {
        return people;
    }

    void buyer(CaseCommand command) {
        market.cases().handle(id, command, people.buyer().actor());
    }

    void seller(CaseCommand command) {
        market.cases().handle(id, command, people.seller().actor());
    }

    void desk(CaseCommand command) {
        market.cases().handle(id, command, people.desk().actor());
    }

    void first(CaseCommand command) {
        market.cases().handle(id, command, people.first().actor());
    }

    void second(CaseCommand command) {
        market.cases().handle(id, command, people.second().actor());
    }

    void admit() {
        desk(new CaseCommand.Admit("", null));
    }

    void agree() {
        admit();
        seller(new CaseCommand.Agree("同意退货退款。"));
    }

    void perform() {
        agree();
        seller(new CaseCommand.ReportPerformance(Set.of(1), "已原路退款。", Set.of()));
    }

    void negotiate() {
        admit();
        seller(new CaseCommand.Refuse(WebStories.REPLY, Set.of()));
        seller(new CaseCommand.MakeOffer(
                List.of(Remedy.of(1, DemandKind.COMPENSATION, Money.cny(3_000))), "补偿三十元可以吗？", Set.of()));
        buyer(new CaseCommand.Say(CaseCommand.Audience.EVERYBODY, "三十元太少，我要退货。"));
    }

    void intervene() {
        negotiate();
        buyer(new CaseCommand.AskPlatform(CaseScript.INTERVENTION));
    }

    void assign() {
        intervene();
        desk(new CaseCommand.Assign(people.first().actor().id()));
    }

    void decide(boolean upheld) {
        assign();
        first(new CaseCommand.Adjudicate(upheld ? upheld() : CaseScript.verdict(), null));
    }

    void appeal() {
        decide(false);
        buyer(new CaseCommand.Appeal(CaseScript.APPEAL, Set.of()));
        desk(new CaseCommand.Assign(people.second().actor().id()));
    }

    static Verdict upheld() {
        var reason = "检测报告与照片一致，底座焊点脱落，属于质量问题，予以支持。";
        var facts = CaseScript.verdict().facts().stream()
                .map(fact -> new Verdict.Fact(
                        fact.element(),
                        Verdict.Finding.ESTABLISHED,
                        Set.of(),
                        Verdict.Admission.ADMITS,
                        Verdict.Admission.DISPUTES,
                        reason))
                .toList();
        return new Verdict(
                Outcome.UPHELD,
                Verdict.Fault.SELLER,
                facts,
                List.of(new Verdict.Ground("rule.mismatch", Verdict.Standing.BROKEN, reason)),
                List.of(Remedy.of(1, DemandKind.RETURN_REFUND, WebStories.PRICE)),
                List.of("mismatch.general"),
                reason,
                reason);
    }
}
