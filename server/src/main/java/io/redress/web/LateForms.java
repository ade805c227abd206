package io.redress.web;

import io.redress.parties.Actor;
import io.redress.parties.OpenToAll;
import io.redress.platform.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** A form whose session was over when it was sent: nothing typed is lost, and nothing is done without asking. */
@Controller
@OpenToAll("Shows its sender what they sent themselves, and does nothing")
class LateForms {

    /** Only the door sends requests here. */
    @PostMapping("/again")
    String again(Actor actor, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String sentTo)) {
            throw Problem.notFound();
        }
        if (sentTo.equals("/sign-in") || sentTo.equals("/demo")) return "redirect:/sign-in";
        if (sentTo.equals("/sign-out")) return "redirect:/";
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return show(Ways.within(sentTo), Form.of(sent(request.getParameterMap())), actor.isAnonymous(), model);
    }

    /** The same form, once its sender has signed in or while they have yet to. */
    static String show(String sentTo, Form form, boolean signInFirst, Model model) {
        model.addAttribute("sentTo", sentTo);
        model.addAttribute("form", form);
        model.addAttribute("signInFirst", signInFirst);
        return "again";
    }

    private static Map<String, String[]> sent(Map<String, String[]> parameters) {
        var sent = new TreeMap<>(parameters);
        sent.remove("password");
        return sent;
    }
}
