package io.redress.bench;

import io.redress.cases.AppealRuling;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseId;
import io.redress.cases.Turn;
import io.redress.kernel.Money;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One case for each way a case can stand, made by the product itself: what the bulk of them is copied from. */
final class WebStories {

    /** Stands for itself in what is written, and is exchanged for the words of each copy. */
    static final String DESCRIPTION = "说明：收到第三天不再加热，底座指示灯不亮，换了插座也一样，联系客服没有结果。";

    static final String REPLY = "答复：经检测为使用不当造成的干烧，不属于质量问题，可以有偿维修。";
    static final Money PRICE = Money.cny(12_900);

    /**
     * A story and how often it happens.
     *
     * @param perMille of a thousand cases; those that are open add up to a hundred
     */
    private record Story(int perMille, Plot plot) {}

    private interface Plot {
        void go(StoryHand hand);
    }

    /** What has been played, by whom, and how often it is to be copied. */
    record Played(CaseId id, CasePeople people, int perMille) {}

    private static final List<Story> STORIES = List.of(
            new Story(15, hand -> {}),
            new Story(3, hand -> hand.desk(new CaseCommand.AskMore("请补充底座照片和购买凭证。"))),
            new Story(20, StoryHand::admit),
            new Story(18, StoryHand::negotiate),
            new Story(10, StoryHand::intervene),
            new Story(10, StoryHand::assign),
            new Story(4, hand -> {
                hand.assign();
                hand.first(new CaseCommand.RequestEvidence(Turn.BOTH, "请双方提供检测报告或维修单。"));
            }),
            new Story(6, hand -> hand.decide(true)),
            new Story(4, StoryHand::appeal),
            new Story(6, StoryHand::agree),
            new Story(4, StoryHand::perform),
            new Story(400, hand -> {
                hand.perform();
                hand.buyer(new CaseCommand.ConfirmPerformance("已收到退款。"));
                hand.buyer(new CaseCommand.Rate(4, "处理得很快。"));
            }),
            new Story(200, hand -> {
                hand.appeal();
                hand.second(new CaseCommand.Adjudicate(CaseScript.verdict(), AppealRuling.UPHOLD));
            }),
            new Story(290, hand -> {
                hand.admit();
                hand.buyer(new CaseCommand.Withdraw("已与卖家私下解决。"));
            }),
            new Story(10, hand -> {
                hand.decide(false);
                hand.buyer(new CaseCommand.Appeal(CaseScript.APPEAL, Set.of()));
                hand.desk(new CaseCommand.Assign(hand.people().second().actor().id()));
                hand.second(new CaseCommand.Adjudicate(StoryHand.upheld(), AppealRuling.OVERTURN));
            }));

    private WebStories() {}

    static int count() {
        return STORIES.size();
    }

    /** Plays each story with people of its own, who have an order in stock. */
    static List<Played> play(CaseMarket market, List<CasePeople> people) throws IOException {
        var played = new ArrayList<Played>();
        for (var i = 0; i < STORIES.size(); i++) {
            var hand = new StoryHand(market, people.get(i));
            STORIES.get(i).plot().go(hand);
            played.add(new Played(hand.id(), people.get(i), STORIES.get(i).perMille()));
        }
        return played;
    }
}
