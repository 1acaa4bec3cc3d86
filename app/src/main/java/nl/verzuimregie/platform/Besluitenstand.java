package nl.verzuimregie.platform;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// How far the decisions of schools, and the lessons of their pupils, had come when this machine last looked. Each page
/// looks together with who asks for it, so no page has to ask for it alone; what writes looks itself.
@Component
public class Besluitenstand {

    private final AtomicReference<String> gezien = new AtomicReference<>("");

    /// The word that was seen last; another one: somebody decided something, or a rooster changed.
    public String last() {
        return gezien.get();
    }

    /// This was seen.
    public void see(String stand) {
        gezien.set(stand);
    }
}
