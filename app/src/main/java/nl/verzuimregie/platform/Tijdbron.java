package nl.verzuimregie.platform;

import java.time.Clock;

/// The clock of the machine. Nothing else in the program reads one.
final class Tijdbron {

    private Tijdbron() {}

    static Clock klok() {
        return Clock.systemUTC();
    }
}
