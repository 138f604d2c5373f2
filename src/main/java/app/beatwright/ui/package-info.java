/// All that Vaadin shows, split by screen, and the front door that every request comes through. Nothing imports it.
@ApplicationModule(
        allowedDependencies = {
            "text",
            "outline",
            "account",
            "journal",
            "review",
            "inbox",
            "room",
            "structure",
            "exchange"
        })
@NullMarked
package app.beatwright.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
