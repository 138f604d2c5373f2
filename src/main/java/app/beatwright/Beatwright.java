package app.beatwright;

import app.beatwright.opening.CommandLine;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The application: `java -jar beatwright.jar` serves; with `seed` before two files it makes a beat sheet and ends.
@SpringBootApplication
public class Beatwright {

    public static void main(String[] arguments) {
        if (CommandLine.isMeant(arguments)) {
            System.exit(new CommandLine(System.err).run(arguments));
        }
        SpringApplication.run(Beatwright.class, arguments);
    }

    /// What everything asks for the time.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
