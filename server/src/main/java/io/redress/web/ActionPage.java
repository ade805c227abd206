package io.redress.web;

import io.redress.cases.Action;
import io.redress.cases.AvailableAction;
import io.redress.cases.CaseCommand.Audience;
import io.redress.cases.Offer.Nature;
import io.redress.cases.Turn;
import io.redress.evidence.EvidenceItem;
import io.redress.parties.AccountId;
import java.util.List;
import java.util.Map;

/**
 * The form for one thing that may be done now.
 *
 * @param key makes a double click one request
 * @param people whom the form lets choose, by name
 * @param files handed in with an earlier try
 */
public record ActionPage(
        CasePage page,
        AvailableAction offered,
        Form form,
        String key,
        RemedyForm remedies,
        Map<AccountId, String> people,
        List<EvidenceItem> files) {

    public Action action() {
        return offered.action();
    }

    /** The values of a field of few choices; their texts are {@code web.KIND.VALUE}. */
    public List<String> choices(Field field) {
        return switch (field.kind()) {
            case PARTY -> List.of(Turn.BUYER.name(), Turn.SELLER.name(), Turn.BOTH.name());
            case NATURE -> List.of(Nature.GOOD_WILL.name(), Nature.MISUNDERSTANDING.name());
            case AUDIENCE -> List.of(Audience.EVERYBODY.name(), Audience.STAFF.name());
            case MARK -> List.of("5", "4", "3", "2", "1");
            default -> List.of();
        };
    }

    public List<Field> fields() {
        return ActionForms.fields(action(), page.side());
    }
}
