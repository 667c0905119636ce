using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CSat.Hosting.State;

namespace CSat.Cli.Doctor;

/// <summary>Looks at the places that CSat writes to and listens on.</summary>
public static class PlaceChecks
{
    private const long NeededBytes = 1L << 30;
    private const int DefaultPort = 5080;

    /// <summary>The state directory can be written.</summary>
    public static Examination State(StateDirectory state)
    {
        var probe = Path.Combine(state.Root, $".probe-{Guid.NewGuid():N}");
        try
        {
            using var file = File.Create(probe, 1, FileOptions.DeleteOnClose);
            return new Examination("State directory", true, state.Root, "");
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return new Examination("State directory", false, $"{state.Root} cannot be written", "CSAT_STATE=/another/directory ./csat doctor");
        }
    }

    /// <summary>There is room for a database and a warehouse.</summary>
    public static Examination Disk(StateDirectory state)
    {
        var free = new DriveInfo(state.Root).AvailableFreeSpace;
        var text = string.Create(CultureInfo.InvariantCulture, $"{free / (double)NeededBytes:0.0} GiB free at {state.Root}");
        return free >= NeededBytes ? new Examination("Disk", true, text, "") : new Examination("Disk", false, text + "; 1 GiB is needed", "CSAT_STATE=/a/larger/disk ./csat doctor");
    }

    /// <summary>Loopback ports can be had. The usual one may be taken by a running service, which is no fault.</summary>
    public static Examination Ports()
    {
        try
        {
            using var any = new TcpListener(IPAddress.Loopback, 0);
            any.Start();
        }
        catch (SocketException error)
        {
            return new Examination("Ports", false, $"no port of 127.0.0.1 can be opened: {error.Message}", "ip link set lo up");
        }

        try
        {
            using var usual = new TcpListener(IPAddress.Loopback, DefaultPort);
            usual.Start();
            return new Examination("Ports", true, $"{DefaultPort} is free", "");
        }
        catch (SocketException)
        {
            return new Examination("Ports", true, $"{DefaultPort} is in use; serve --port 0 takes a free one", "");
        }
    }
}
