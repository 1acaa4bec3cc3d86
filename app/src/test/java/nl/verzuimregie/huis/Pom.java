package nl.verzuimregie.huis;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.verzuimregie.engine.Modulekaart;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What a module's pom says that matters for the walls of the house.
///
/// @param name         the artifact
/// @param modules      the modules it builds
/// @param dependencies what it depends on itself, without what its parent gives
record Pom(String name, List<String> modules, List<Dependency> dependencies) {

    /// One dependency; `ours` when it is a module of this project.
    record Dependency(String name, boolean ours, boolean test) {}

    static Pom of(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element project = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
            List<Dependency> dependencies = children(project, "dependencies").stream()
                    .flatMap(list -> children(list, "dependency").stream())
                    .map(one -> new Dependency(text(one, "artifactId"), text(one, "groupId").equals("nl.verzuimregie"),
                            text(one, "scope").equals("test"))).toList();
            List<String> modules = children(project, "modules").stream()
                    .flatMap(list -> children(list, "module").stream())
                    .map(one -> one.getTextContent().strip()).toList();
            return new Pom(text(project, "artifactId"), modules, dependencies);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("No pom: " + xml, e);
        }
    }

    /// Dependencies on modules that the map does not allow; and, when the map allows none, on anything at all.
    List<String> complaints(Modulekaart map) {
        Modulekaart.Vak vak = map.vakken().get(name);
        if (vak == null) {
            return List.of("The module %s stands in no row of docs/architecture.md".formatted(name));
        }
        return dependencies.stream().filter(one -> !one.test())
                .filter(one -> one.ours() ? !vak.mag().contains(one.name()) : vak.mag().isEmpty())
                .map(one -> "%s/pom.xml depends on %s; docs/architecture.md allows %s".formatted(name, one.name(),
                        vak.mag().isEmpty() ? "nothing but the JDK" : vak.mag() + " of ours")).toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream().map(one -> one.getTextContent().strip()).findFirst().orElse("");
    }
}
