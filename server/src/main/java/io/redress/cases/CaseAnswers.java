package io.redress.cases;

import io.redress.parties.Actor;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Problem;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What all operations on a case have in common over HTTP: the key, the version asked for, the receipt and its tag. */
@Component
class CaseAnswers {

    private final Cases cases;
    private final JsonMapper json;

    CaseAnswers(Cases cases, JsonMapper json) {
        this.cases = cases;
        this.json = json;
    }

    /** Sends one command and answers with its receipt. */
    ResponseEntity<Receipt> take(
            CaseId id, CaseRequest asked, Actor actor, IdempotencyKey key, @Nullable String ifMatch) {
        var request = new Request(key(id.value(), asked, actor, key), version(ifMatch));
        var receipt = cases.handle(id, asked.command(), actor, request);
        return ResponseEntity.ok().eTag(tag(receipt.version())).body(receipt);
    }

    /** Files, and answers 201 with where the new case is; 200 when it became an addition to an older one. */
    ResponseEntity<Receipt> file(Filing filing, Object asked, Actor actor, IdempotencyKey key) {
        var request = new Request(key(actor.id().value(), asked, actor, key), OptionalLong.empty());
        var receipt = cases.file(filing, actor, request);
        var answer = receipt.joined()
                ? ResponseEntity.ok()
                : ResponseEntity.created(
                        URI.create("/api/v1/cases/" + receipt.id().value()));
        return answer.eTag(tag(receipt.version())).body(receipt);
    }

    static ResponseEntity<CaseView> show(CaseView view) {
        return ResponseEntity.ok().eTag(tag(view.version())).body(view);
    }

    private Optional<RequestKey> key(UUID target, Object asked, Actor actor, IdempotencyKey key) {
        return Optional.ofNullable(key.value())
                .map(text -> RequestKey.of(
                        actor.id().value(),
                        text,
                        asked.getClass().getSimpleName() + target,
                        json.writeValueAsBytes(asked)));
    }

    private static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** {@code If-Match: "7"}; {@code *} asks for nothing, since a case that is not there is 404 anyway. */
    private static OptionalLong version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var bare = ifMatch.strip();
        if (!bare.matches("\"?[0-9]{1,18}\"?")) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "VERSION_NOT_VALID");
        }
        return OptionalLong.of(Long.parseLong(bare.replace("\"", "")));
    }
}
