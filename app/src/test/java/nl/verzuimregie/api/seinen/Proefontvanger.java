package nl.verzuimregie.api.seinen;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small server beside the test that takes seinen, or does not.
final class Proefontvanger implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Integer> straks = new ConcurrentLinkedQueue<>();
    private final List<Ontvangst> ontvangen = new CopyOnWriteArrayList<>();

    /// A sein as it came in.
    record Ontvangst(String sein, String handtekening, String lijf, int status) {
        JsonNode json() {
            return JsonMapper.shared().readTree(lijf);
        }
    }

    /// @param antwoorden the status of the first answers; then 204. Zero: no answer at all
    Proefontvanger(int... antwoorden) throws IOException {
        for (int een : antwoorden) {
            straks.add(een);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", vraag -> {
            String lijf = new String(vraag.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = Objects.requireNonNullElse(straks.poll(), 204);
            ontvangen.add(new Ontvangst(vraag.getRequestHeaders().getFirst("Verzuimregie-Sein"),
                    vraag.getRequestHeaders().getFirst(Seinpost.HANDTEKENING), lijf, status));
            if (status == 302) {
                vraag.getResponseHeaders().set("Location", address());
            }
            if (status != 0) {
                vraag.sendResponseHeaders(status, -1);
                vraag.close();
            }
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/hier";
    }

    List<Ontvangst> all() {
        return List.copyOf(ontvangen);
    }

    /// What was said in all seinen of a kind that were taken.
    List<JsonNode> taken(String soort) {
        return ontvangen.stream().filter(een -> een.status() == 204).map(Ontvangst::json)
                .filter(een -> een.path("soort").asString().equals(soort))
                .flatMap(een -> StreamSupport.stream(een.path("voorvallen").spliterator(), false)).toList();
    }

    /// Is not there any more.
    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }
}
