package io.redress.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.redress.Api;
import io.redress.FreshDatabase;
import io.redress.Neighbourhood;
import io.redress.Neighbourhood.Matter;
import io.redress.People;
import io.redress.RedressTest;
import io.redress.cases.CaseCommand.Admit;
import io.redress.cases.CaseId;
import io.redress.cases.Cases;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mail through a real SMTP server, which is away now and then. */
@RedressTest
@FreshDatabase
@Import(Neighbourhood.class)
class MailTests {

    private static final GreenMail SMTP = start();

    private static GreenMail start() {
        try (var free = new ServerSocket(0)) {
            var server = new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            free.close();
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        settings.add("redress.mail.every", () -> "PT24H"); // rounds are made here, by hand
        settings.add("redress.mail.from", () -> "redress@market.example");
        settings.add("redress.mail.url", () -> "https://redress.market.example/");
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @Autowired
    Postman postman;

    @Autowired
    Follower follower;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName("C6 whoever confirmed an address gets the notice there, once, with nothing personal in the subject")
    void aNoticeGoesByMailOnce() throws Exception {
        var matter = neighbourhood.matter("紫砂壶");
        var seller = people.as(matter.seller());
        var address = confirmed(seller);
        var id = admitted(matter);

        // Several servers' postmen at once.
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4).forEach(no -> hands.submit(postman::round));
        }
        rounds();

        var mails = to(address);
        assertThat(mails).hasSize(2); // the link, and the notice
        var notice = mails.getLast();
        assertThat(notice.getSubject()).matches("案件 TS-[^ ]+ 轮到您处理");
        var number = notice.getSubject().split(" ", -1)[1];
        assertThat(cases.byNumber(number, matter.by(matter.seller()))).contains(id);
        var text = body(notice);
        assertThat(text).contains("text/plain", "text/html", "https://redress.market.example/notices/");
        assertThat(text).doesNotContain("紫砂壶", matter.buyer().displayName());
        assertThat(to("clerk@market.example")).isEmpty();
    }

    @Test
    @DisplayName("C6 an address counts only once its owner has followed the link")
    void anAddressHasToBeConfirmed() throws Exception {
        var matter = neighbourhood.matter();
        var seller = people.as(matter.seller());
        var address = UUID.randomUUID() + "@market.example";
        form(seller, "/notices/address", "address=" + address, 302);
        form(seller, "/notices/address", "address=other@market.example", 429);
        form(seller, "/notices/address", "address=nonsense", 422);
        rounds();
        admitted(matter);
        rounds();

        assertThat(to(address)).hasSize(1);
        var link = link(to(address).getFirst());
        assertThat(people.as(matter.clerk()).get(link).status()).isEqualTo(404);
        assertThat(seller.get(link).status()).isEqualTo(302);
        assertThat(seller.get("/notices/preferences").expect(200).body()).contains("value=\"" + address + "\"");
        form(seller, "/notices/address", "address=", 302);
        assertThat(seller.get("/notices/preferences").expect(200).body()).doesNotContain(address);
    }

    @Test
    @DisplayName("O4 while the mail server is away mail waits, ever longer, and is given up in the end")
    void mailWaitsForItsServer() throws Exception {
        var matter = neighbourhood.matter();
        var address = confirmed(people.as(matter.seller()));
        SMTP.stop();
        try {
            admitted(matter);
            postman.round();
            assertThat(state(matter)).isEqualTo("WAITING 1");
            postman.round();
            assertThat(state(matter)).isEqualTo("WAITING 1");
            people.advance(Duration.ofSeconds(61));
            postman.round();
            assertThat(state(matter)).isEqualTo("WAITING 2");
            people.advance(Duration.ofSeconds(61));
            postman.round();
            assertThat(state(matter)).isEqualTo("WAITING 2");
            for (var tries = 3; tries <= Postman.MOST_TRIES; tries++) {
                people.advance(Duration.ofHours(5));
                postman.round();
            }
            assertThat(state(matter)).isEqualTo("DEAD " + Postman.MOST_TRIES);
        } finally {
            SMTP.start();
        }
        people.advance(Duration.ofHours(5));
        rounds();
        assertThat(to(address)).isEmpty();
    }

    @Test
    @DisplayName("the wait doubles from a minute to four hours")
    void theWaitDoubles() {
        assertThat(IntStream.of(1, 2, 3, 8, 9, 60).mapToObj(Postman::wait))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(128),
                        Duration.ofHours(4),
                        Duration.ofHours(4));
    }

    private String confirmed(Api reader) throws Exception {
        var address = UUID.randomUUID() + "@market.example";
        form(reader, "/notices/address", "address=" + address, 302);
        rounds();
        var letter = to(address).getFirst();
        assertThat(letter.getSubject()).isEqualTo("请确认您的电子邮箱");
        assertThat(reader.get(link(letter)).status()).isEqualTo(302);
        return address;
    }

    private static void form(Api reader, String path, String body, int status) {
        var sent =
                reader.send("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.body()).isEqualTo(status);
    }

    private CaseId admitted(Matter matter) {
        var id = neighbourhood.file(matter);
        cases.handle(id, new Admit("", null), matter.by(matter.agent()));
        var told = "SELECT count(*) FROM notices.notice WHERE recipient = ?";
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (database.sql(told)
                        .param(matter.seller().id().value())
                        .query(Long.class)
                        .single()
                == 0) {
            if (System.nanoTime() > end) throw new AssertionError("Expected a notice by now");
            follower.step();
        }
        return id;
    }

    private void rounds() {
        while (postman.round()) {}
    }

    private String state(Matter matter) {
        return database.sql("SELECT mail || ' ' || mail_tries FROM notices.notice WHERE recipient = ?")
                .param(matter.seller().id().value())
                .query(String.class)
                .single();
    }

    private static List<MimeMessage> to(String address) {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(MimeMessage mail) {
        var found = Pattern.compile("https://redress\\.market\\.example(/notices/[a-z]+/[0-9a-f-]{36})")
                .matcher(body(mail));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Everything of it, decoded part by part. */
    private static String body(MimeMessage mail) {
        try {
            var root = (MimeMultipart) mail.getContent();
            return text(root);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMultipart parts) throws MessagingException, IOException {
        var all = new StringBuilder();
        for (var no = 0; no < parts.getCount(); no++) {
            var part = parts.getBodyPart(no);
            all.append(part.getContentType()).append('\n');
            all.append(part.getContent() instanceof MimeMultipart inner ? text(inner) : part.getContent());
        }
        return all.toString();
    }
}
