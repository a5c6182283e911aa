package fr.clubbusiness.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of this machine. */
public final class Ports {
    private Ports() {}

    /** A port that is free now. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when another program uses the port. The message names the variable that changes it. */
    public static void requireFree(int port, String what, String variable) {
        if (isTaken(port)) {
            throw new LocalFailure(
                    "Le port %d (%s) est déjà pris : arrêtez l'autre programme ou relancez avec %s=%d ./club"
                            .formatted(port, what, variable, port + 1),
                    "port %d (%s) is taken: stop the other program, or set %s to a free port"
                            .formatted(port, what, variable));
        }
    }

    /** Tries both connecting and binding: some systems allow binding next to a program that listens on all addresses. */
    private static boolean isTaken(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 500);
            return true;
        } catch (IOException e) {
            return !isBindable(port);
        }
    }

    private static boolean isBindable(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
