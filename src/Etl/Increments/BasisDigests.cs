using System.Security.Cryptography;
using System.Text;
using CSat.Etl.Running;

namespace CSat.Etl.Increments;

/// <summary>What the rows of forms depend on beside the directory: the zone that cuts days and the calendars that tell late forms.</summary>
internal static class BasisDigests
{
    /// <summary>Writes one digest each.</summary>
    public static void Write(EtlContext context)
    {
        using var rows = context.Database.AppendRaw("basis");
        rows.Add("zone", Digest(Encoding.UTF8.GetBytes(context.Plan.Organization.TimeZone)));
        rows.Add("calendar", Digest([.. Encoding.UTF8.GetBytes(context.Plan.Organization.CalendarCode), .. Files(context.Settings.Calendars)]));
    }

    // Calendars name others; whichever file changes, days may be others.
    private static IEnumerable<byte> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes)
        : [];

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
