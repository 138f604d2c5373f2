package app.beatwright.review;

/// Something new is called as something else is already, elsewhere: who says it may not have that.
public final class Taken extends RuntimeException {

    Taken(Object id) {
        super(id + " is somebody else's");
    }
}
