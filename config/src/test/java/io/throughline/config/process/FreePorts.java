package io.throughline.config.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports on loopback that nobody listens on, below those that the system gives to outgoing connections. */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;

    private FreePorts() {}

    /** So many neighbouring ports; the first of them. */
    public static int next(int neighbours) {
        for (int tries = 0; tries < COUNT; tries++) {
            int first = FIRST + (int) (Math.random() * (COUNT - neighbours));
            if (allFree(first, neighbours)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + neighbours + " free ports beside each other");
    }

    private static boolean allFree(int first, int neighbours) {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (int port = first; port < first + neighbours; port++) {
                ServerSocket socket = new ServerSocket();
                taken.add(socket);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            }
            return true;
        } catch (IOException inUse) {
            return false;
        } finally {
            taken.forEach(FreePorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }
}
