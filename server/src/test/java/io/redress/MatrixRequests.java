package io.redress;

import io.redress.ApiOperations.Body;
import io.redress.ApiOperations.Operation;
import io.redress.MatrixTable.Row;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns an operation into the request of one caller: the description's example, about the objects of one world. */
final class MatrixRequests {

    private static final List<Body> NO_BODY = List.of(new Body("application/json", ""));

    private final MatrixCast cast;
    private final String shop;

    MatrixRequests(MatrixCast cast, String shop) {
        this.cast = cast;
        this.shop = shop;
    }

    /** Ready to be sent, any number of times. */
    record Request(Api client, String method, String path, String type, Supplier<byte[]> body) {
        Api.Answer send() {
            return client.send(method, path, type, body.get());
        }
    }

    /** One request for each media type that the operation takes. */
    List<Request> of(Operation operation, Row row, String caller, MatrixWorld world) {
        return of(operation, row, caller, world, path(operation, row, caller, world));
    }

    /** The same about objects that do not exist. */
    Request nowhere(Operation operation, Row row, String caller, MatrixWorld world, Request request) {
        var path = ApiOperations.address(operation.path(), name -> switch (name) {
            case "id", "number", "shop" -> UUID.randomUUID().toString();
            default -> place(name, operation, row, caller, world);
        });
        var query = request.path().indexOf('?');
        var address = query < 0 ? path : path + request.path().substring(query);
        return new Request(request.client(), request.method(), address, request.type(), request.body());
    }

    private List<Request> of(Operation operation, Row row, String caller, MatrixWorld world, String path) {
        var client = cast.client(caller, row.scope());
        var query = operation.query().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        var address = query.isEmpty() ? path : path + "?" + query;
        var bodies = operation.bodies().isEmpty() ? NO_BODY : operation.bodies();
        return bodies.stream()
                .map(body -> new Request(
                        client, operation.method(), address, type(body), carried(operation, body, caller, world)))
                .toList();
    }

    /** Made now, so that nothing is written when it is sent. */
    private Supplier<byte[]> carried(Operation operation, Body body, String caller, MatrixWorld world) {
        var bytes = operation.bodies().isEmpty() ? new byte[0] : bytes(operation, body, caller, world);
        return () -> bytes;
    }

    private String path(Operation operation, Row row, String caller, MatrixWorld world) {
        return ApiOperations.address(operation.path(), name -> place(name, operation, row, caller, world));
    }

    private String place(String name, Operation operation, Row row, String caller, MatrixWorld world) {
        return switch (Path.of(operation.path()).getName(2) + "/" + name) {
            case "cases/id" -> row.sort().equals("screening") ? world.screening() : world.caseId();
            case "cases/number" -> world.caseNumber();
            case "cases/version" -> "1";
            case "orders/id" -> world.order();
            case "orders/number" -> world.orderNumber();
            case "shops/id", "shops/shop" -> shop;
            case "shops/code" -> MatrixWorld.shopCode();
            case "drafts/id" -> row.sort().equals("new") ? UUID.randomUUID().toString() : world.draft();
            case "evidence/id" -> evidence(row.sort(), world);
            case "api-keys/id" -> world.key();
            case "accounts/id" -> row.sort().equals("self") ? self(caller) : world.bystander();
            case "notices/id" -> UUID.randomUUID().toString();
            case "rulebook/id", "rulebook/after" -> "2026-02-01";
            case "rulebook/before" -> "2012-07-16";
            default ->
                throw new IllegalStateException(
                        "Expected to know {" + name + "} of " + operation.path() + ", but do not");
        };
    }

    private static String evidence(String sort, MatrixWorld world) {
        return switch (sort) {
            case "new" -> UUID.randomUUID().toString();
            case "draft" -> world.draftEvidence();
            case "screening" -> world.evidenceInScreening();
            default -> world.evidence();
        };
    }

    /** A key is its owner; nobody at all asks about somebody. */
    private String self(String caller) {
        return switch (caller) {
            case "key", "narrow-key", "anonymous" -> id("integrator");
            default -> id(caller);
        };
    }

    private static String type(Body body) {
        return body.type().startsWith("multipart/") ? body.type() + "; boundary=matrix" : body.type();
    }

    private byte[] bytes(Operation operation, Body body, String caller, MatrixWorld world) {
        if (body.type().startsWith("multipart/")) {
            return multipart();
        }
        if (body.type().equals("application/octet-stream")) {
            return MatrixWorld.pictureBytes();
        }
        if (body.example().isEmpty()) {
            throw new IllegalStateException(
                    "Expected an example for " + operation.name() + " (" + body.type() + ") in /openapi.json");
        }
        var text = body.type().equals("application/json")
                ? ApiOperations.filled(body.example(), name -> real(name, operation, caller, world))
                : body.example();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What stands for a made-up value of an example. */
    private Optional<Object> real(String member, Operation operation, String caller, MatrixWorld world) {
        return Optional.ofNullable(
                switch (member) {
                    case "order" -> world.order();
                    case "evidence" -> List.of(world.upload(cast.client(caller, "")));
                    case "relied" -> List.of();
                    case "adjudicator" -> id("adjudicator");
                    case "colleague", "to" -> id("other-agent");
                    case "advance" -> "PT0S"; // everybody else's tests share this clock
                    case "current", "password" -> People.PASSWORD;
                    case "name" -> name(operation);
                    case "shop" -> operation.path().endsWith("/ties") ? shop : null;
                    default -> null;
                });
    }

    private @Nullable String name(Operation operation) {
        return switch (operation.path()) {
            case "/api/v1/session" -> cast.account("buyer").name();
            case "/api/v1/accounts" -> "new-" + UUID.randomUUID().toString().substring(0, 8);
            default -> null;
        };
    }

    private String id(String who) {
        return cast.account(who).id().toString();
    }

    private static byte[] multipart() {
        var out = new ByteArrayOutputStream();
        var head = """
                --matrix
                Content-Disposition: form-data; name="file"; filename="a.png"
                Content-Type: image/png

                """.replace("\n", "\r\n");
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(MatrixWorld.pictureBytes());
        out.writeBytes("\r\n--matrix--\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
