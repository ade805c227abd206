package io.redress.web;

import io.redress.cases.Draft;
import io.redress.cases.Drafts;
import io.redress.orders.Order;
import io.redress.parties.Actor;
import io.redress.platform.Ids;
import io.redress.platform.Problem;
import io.redress.rulebook.ComplaintType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Complaints being typed, kept as drafts with every step (C5). */
@Component
class Complaints {

    private final Drafts drafts;
    private final JsonMapper json;
    private final Ids ids;

    Complaints(Drafts drafts, JsonMapper json, Ids ids) {
        this.drafts = drafts;
        this.json = json;
        this.ids = ids;
    }

    /** Newest first; what another program left as a draft in a shape of its own is not shown. */
    List<TypedComplaint> list(Actor actor) {
        return drafts.list(actor.id()).stream()
                .flatMap(draft -> read(draft).stream())
                .toList();
    }

    /** 404 where there is none of that id, or none that this wizard can go on with. */
    TypedComplaint open(UUID id, Actor actor) {
        return read(drafts.get(id, actor.id())).orElseThrow(Problem::notFound);
    }

    /** Begins, or goes on where a complaint about the same order was left. */
    TypedComplaint start(Order order, ComplaintType type, int line, Actor actor) {
        drafts.requireFiler(actor);
        var begun = list(actor).stream()
                .filter(each -> each.complaint().order().equals(order.id()))
                .findFirst();
        var id = begun.map(TypedComplaint::id).orElseGet(ids::next);
        var complaint = begun.map(TypedComplaint::complaint).orElseGet(() -> Complaint.about(order, type.code()));
        return save(id, complaint.of(type, line), actor);
    }

    TypedComplaint save(UUID id, Complaint complaint, Actor actor) {
        var draft = drafts.put(id, actor.id(), json.valueToTree(complaint));
        return new TypedComplaint(id, complaint, draft.updatedAt());
    }

    void drop(UUID id, Actor actor) {
        drafts.delete(id, actor.id());
    }

    private Optional<TypedComplaint> read(Draft draft) {
        try {
            Complaint complaint = json.readerFor(Complaint.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(draft.content());
            return Optional.of(new TypedComplaint(draft.id(), complaint, draft.updatedAt()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
