using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CSat.Cli.Doctor;

/// <summary>Looks at the places that CSat writes to and listens on.</summary>
public static class PlaceChecks
{
    private const long Gibibyte = 1L << 30;
    private const long NeededBytes = Gibibyte;

    // Of a small disk a share is nearly full, of a large one an amount.
    private const double NearlyFull = 0.05;
    private const long NearlyFullBytes = 10 * Gibibyte;
    private const int DefaultPort = 5080;

    /// <summary>The state directory can be written, or made where it is missing.</summary>
    public static Examination State(string root)
    {
        var place = NearestOf(root);
        var probe = Path.Combine(place, $".probe-{Guid.NewGuid():N}");
        try
        {
            using var file = File.Create(probe, 1, FileOptions.DeleteOnClose);
            return new Examination("State directory", true, place == root ? root : $"{root} is made by ./csat serve or ./csat demo", "");
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return new Examination("State directory", false, $"{place} cannot be written", "CSAT_STATE=/another/directory ./csat doctor");
        }
    }

    /// <summary>There is room for a database and a warehouse.</summary>
    public static Examination Disk(string root)
    {
        var disk = new DriveInfo(NearestOf(root));
        var (free, least) = (disk.AvailableFreeSpace, Math.Max(NeededBytes, Math.Min(NearlyFullBytes, (long)(disk.TotalSize * NearlyFull))));
        var text = string.Create(CultureInfo.InvariantCulture, $"{free / (double)Gibibyte:0.0} GiB of {disk.TotalSize / (double)Gibibyte:0} free at {root}");
        return free >= least
            ? new Examination("Disk", true, text, "")
            : new Examination("Disk", false, string.Create(CultureInfo.InvariantCulture, $"{text}; {least / (double)Gibibyte:0.0} GiB are wanted"), "free some space, or CSAT_STATE=/a/larger/disk ./csat doctor");
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

    private static string NearestOf(string root)
    {
        var place = root;
        while (!Directory.Exists(place))
        {
            place = Path.GetDirectoryName(place)!;
        }

        return place;
    }
}
