package io.redress.evidence;

import io.redress.Api;
import io.redress.parties.Account;
import io.redress.parties.Actor;
import io.redress.parties.NewAccount;
import io.redress.parties.Parties;
import io.redress.parties.Role;
import io.redress.parties.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** People around a piece of evidence, signed in, and how they hand files in. */
final class EvidenceWorld {
    private static final String PASSWORD = "a long enough password 7";

    private final Parties parties;
    private final Api api;
    private final ConcurrentHashMap<String, Person> people = new ConcurrentHashMap<>();

    /** Somebody who can sign in: the account, the same as a rule sees it, and a client. */
    record Person(Account account, Actor actor, Api api) {}

    EvidenceWorld(Parties parties, Api api) {
        this.parties = parties;
        this.api = api;
    }

    Person buyer() {
        return person("lin", Set.of(Role.BUYER), Set.of(), Set.of());
    }

    Person stranger() {
        return person("kong", Set.of(Role.BUYER), Set.of(), Set.of());
    }

    Person seller(ShopId shop) {
        return person("qinghe " + shop.value(), Set.of(Role.SELLER), Set.of(shop), Set.of());
    }

    Person agent(String department) {
        return person("wu " + department, Set.of(Role.AGENT), Set.of(), Set.of(department));
    }

    Person person(String name, Set<Role> roles, Set<ShopId> shops, Set<String> departments) {
        return people.computeIfAbsent(name, _ -> create(name, roles, shops, departments));
    }

    private Person create(String name, Set<Role> roles, Set<ShopId> shops, Set<String> departments) {
        var unique = "ev-" + Integer.toHexString(name.hashCode()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        var account = parties.create(
                Actor.SYSTEM,
                new NewAccount(
                        unique, name, Optional.of(PASSWORD), roles, shops, departments, "en", Optional.empty(), false));
        return new Person(
                account,
                Actor.person(account.id(), unique, roles, shops, departments),
                api.as(unique, PASSWORD).with("Accept-Language", "en"));
    }

    /** A file in a form. */
    record Part(String name, byte[] bytes) {}

    static Api.Answer upload(Api api, String fields, Part... files) {
        var body = new ArrayList<byte[]>();
        for (var file : files) {
            body.add(text("--XYZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name()
                    + "\"\r\nContent-Type: image/png\r\n\r\n"));
            body.add(file.bytes());
            body.add(text("\r\n"));
        }
        for (var field : fields.isEmpty() ? List.<String>of() : List.of(fields.split("&"))) {
            var pair = field.split("=", 2);
            body.add(text(
                    "--XYZ\r\nContent-Disposition: form-data; name=\"" + pair[0] + "\"\r\n\r\n" + pair[1] + "\r\n"));
        }
        body.add(text("--XYZ--\r\n"));
        return api.send(
                "POST",
                "/api/v1/evidence",
                "multipart/form-data; boundary=XYZ",
                TestFiles.join(body.toArray(byte[][]::new)));
    }

    static Api.Answer upload(Api api, byte[] file) {
        return upload(api, "", new Part("photo.jpg", file));
    }

    static EvidenceId uploaded(Api api, byte[] file) {
        return new EvidenceId(UUID.fromString(upload(api, file).expect(201).text("/items/0/id")));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
