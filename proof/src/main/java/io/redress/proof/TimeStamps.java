package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.proof.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HexFormat;

/** Time stamps of authorities (可信时间戳, RFC 3161) over checkpoints. Fetching them over the network is left to others. */
public final class TimeStamps {

    /** The media type of a request. */
    public static final String QUERY = "application/timestamp-query";

    /** The media type of a response. */
    public static final String REPLY = "application/timestamp-reply";

    /** Version 1, and an imprint by SHA-256 whose 32 bytes follow. */
    private static final byte[] IMPRINT = HexFormat.of().parseHex("0201013031300d060960864801650304020105000420");

    private static final byte[] BRING_CERTIFICATE = {1, 1, (byte) 0xff};

    private TimeStamps() {}

    /**
     * What is asked of an authority.
     *
     * @param nonce random, so that an old answer is not taken for a new one
     */
    public static byte[] request(Checkpoint checkpoint, long nonce) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(IMPRINT);
        body.writeBytes(imprint(checkpoint).raw());
        var number = BigInteger.valueOf(nonce).toByteArray();
        body.write(2);
        body.write(number.length);
        body.writeBytes(number);
        body.writeBytes(BRING_CERTIFICATE);
        var request = new ByteArrayOutputStream();
        request.write(0x30);
        request.write(body.size());
        request.writeBytes(body.toByteArray());
        return request.toByteArray();
    }

    /** What is stamped: the hash of the checkpoint's text, without signatures, which may still be added. */
    public static Hash imprint(Checkpoint checkpoint) {
        return Hash.sha256(checkpoint.text().getBytes(UTF_8));
    }

    /**
     * When the authority saw the checkpoint, by the certificate it brings. Whom to trust is decided elsewhere.
     *
     * @param response as it came
     * @throws IllegalArgumentException if it is no valid stamp of this checkpoint; the message says why
     */
    public static Verify.TimeStamp verify(Checkpoint checkpoint, byte[] response) {
        return Verify.TimeStamp.verify(response, imprint(checkpoint).raw());
    }
}
