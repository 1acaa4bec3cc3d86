package nl.verzuimregie.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimregie.proef.Proefsysteem;
import nl.verzuimregie.toegang.Handeling;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page and every form of the application, as the test of the gate lists them and as they really are.
final class Paden {

    private Paden() {}

    /// One page or form.
    ///
    /// @param patroon   the address with its variables
    /// @param handeling what it is for; empty: open to whoever is there
    /// @param onderwerp what it is about: `leerling`, `zaak`, `gesprek`, `lijst`, `eigen` or `niemand`
    /// @param velden    what is sent along
    record Pad(String methode, String patroon, Optional<Handeling> handeling, String onderwerp,
            Map<String, String> velden) {

        boolean isAboutLeerling() {
            return List.of("leerling", "zaak", "gesprek").contains(onderwerp);
        }

        boolean isPost() {
            return methode.equals("POST");
        }

        /// Its address, for this pupil or whatever the first variable names; the others are no number of anything.
        String adres(long eerste) {
            return patroon.replaceFirst("\\{(id|school|account)[^/]*}(?=/|$)", Long.toString(eerste))
                    .replaceAll("\\{[^/]*\\{1,3}}(?=[/.]|$)", "999").replaceAll("\\{[^/]*}(?=[/.]|$)", "999999999");
        }

        /// The same with its fields, as a browser asks for a page.
        String vraag(long eerste) {
            return velden.isEmpty() ? adres(eerste) : adres(eerste) + velden.entrySet().stream()
                    .map(een -> een.getKey() + "=" + een.getValue()).collect(Collectors.joining("&", "?", ""));
        }

        private String kop() {
            return methode + " " + patroon + " " + handeling.map(Enum::name).orElse("OPENBAAR");
        }
    }

    static List<Pad> listed() {
        try (var bron = Objects.requireNonNull(Paden.class.getResourceAsStream("paden.txt"))) {
            return new String(bron.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines()
                    .filter(regel -> !regel.isBlank() && !regel.startsWith("#")).map(Paden::read).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Pad read(String regel) {
        List<String> deel = Arrays.asList(regel.split(" ", -1));
        Map<String, String> velden = deel.size() < 5 ? Map.of() : Arrays.stream(deel.get(4).split("&", -1))
                .map(een -> een.split("=", 2)).collect(Collectors.toMap(een -> een[0], een -> een[1]));
        return new Pad(deel.get(0), deel.get(1), deel.get(2).equals("OPENBAAR") ? Optional.empty()
                : Optional.of(Handeling.valueOf(deel.get(2))), deel.get(3), velden);
    }

    /// What the application really answers to, as the first three words of the list.
    static Set<String> real() {
        return Proefsysteem.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(een -> een.getValue().getBeanType().getName().startsWith("nl.verzuimregie"))
                .flatMap(een -> heads(een.getKey(), een.getValue())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> heads(RequestMappingInfo info, HandlerMethod pagina) {
        Voor voor = pagina.getMethodAnnotation(Voor.class);
        Set<RequestMethod> methoden = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream().flatMap(patroon ->
                (methoden.isEmpty() ? Set.of(RequestMethod.GET) : methoden).stream().map(methode ->
                        methode + " " + patroon + " " + (voor == null ? "OPENBAAR" : voor.value().name())));
    }

    static Set<String> heads() {
        return listed().stream().map(Pad::kop).collect(Collectors.toCollection(TreeSet::new));
    }
}
