package io.redress.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a multipart form (RFC 7578). */
final class Form {

    private final String boundary;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Form(String boundary) {
        this.boundary = boundary;
    }

    Form field(String name, String value) {
        return part("name=\"" + name + "\"", "text/plain; charset=utf-8", value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String name, String fileName, String type, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", type, content);
    }

    byte[] bytes() {
        write("--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private Form part(String disposition, String type, byte[] content) {
        write("--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, disposition, type));
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
