package nl.verzuimregie.proef;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An SMTP server that does as it is told, where a well-behaved one would not: refuses an address, or lets somebody be
/// killed after it took a mail and before it says so.
public final class Eigenzinnig implements AutoCloseable {

    private final ServerSocket deur;
    private final String opAdres;
    private final Runnable naMail;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    /// @param opAdres what it answers to an address, such as `250 ok`
    /// @param naMail  done when it has a whole mail, before it answers
    public Eigenzinnig(String opAdres, Runnable naMail) throws IOException {
        this.deur = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.opAdres = opAdres;
        this.naMail = naMail;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    public int port() {
        return deur.getLocalPort();
    }

    /// What was taken, as it came over the line.
    public List<String> mails() {
        return mails;
    }

    private void serve() {
        while (!deur.isClosed()) {
            try (Socket wie = deur.accept()) {
                talk(wie);
            } catch (IOException weg) {
                // the other side was killed, or we were closed: that is what it is for
            }
        }
    }

    private void talk(Socket wie) throws IOException {
        var lezer = new BufferedReader(new InputStreamReader(wie.getInputStream(), StandardCharsets.UTF_8));
        say(wie, "220 proef");
        for (String regel = lezer.readLine(); regel != null; regel = lezer.readLine()) {
            if (regel.startsWith("DATA")) {
                say(wie, "354 ga je gang");
                mails.add(read(lezer));
                naMail.run();
                say(wie, "250 aangenomen");
            } else {
                say(wie, regel.startsWith("RCPT") ? opAdres : regel.startsWith("QUIT") ? "221 dag" : "250 ok");
            }
        }
    }

    private static String read(BufferedReader lezer) throws IOException {
        var mail = new StringBuilder();
        for (String regel = lezer.readLine(); regel != null && !regel.equals("."); regel = lezer.readLine()) {
            mail.append(regel).append('\n');
        }
        return mail.toString();
    }

    private static void say(Socket wie, String wat) throws IOException {
        wie.getOutputStream().write((wat + "\r\n").getBytes(StandardCharsets.UTF_8));
        wie.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            deur.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
