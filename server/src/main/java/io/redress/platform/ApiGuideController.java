package io.redress.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The API page at {@code /docs/api}: everything in {@code /openapi.json}, for people. */
@Controller
class ApiGuideController {

    private final OpenApiWebMvcResource description;
    private final JsonMapper json;
    private final TemplateEngine pages = TemplateEngine.createPrecompiled(ContentType.Html);

    ApiGuideController(OpenApiWebMvcResource description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping(path = "/docs/api", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String page(HttpServletRequest request) throws com.fasterxml.jackson.core.JsonProcessingException {
        var document = description.openapiJson(request, "/openapi.json", Locale.ENGLISH);
        var output = new StringOutput();
        pages.render("platform/api.jte", Map.of("guide", ApiGuide.of(json.readTree(document))), output);
        return output.toString();
    }
}
