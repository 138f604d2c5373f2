package app.beatwright.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/// The frame of every page. Aura is the base; `frontend/styles` turns it to our paper and ink.
@StyleSheet(Aura.STYLESHEET)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Beatwright");
        settings.addFavIcon("icon", "icon.svg", "any");
        settings.addInlineWithContents(
                Inline.Position.PREPEND, "<meta name=\"color-scheme\" content=\"light dark\">", Inline.Wrapping.NONE);
    }
}
