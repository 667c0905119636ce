using CSat.Hosting.CommandLine;

namespace CSat.Etl.Commands;

/// <summary>The command <c>etl</c>.</summary>
internal static class EtlCommand
{
    public static HostCommand Create() => new("etl", "Builds and describes the warehouses that analysts and reports read.", "./csat etl run", "./csat etl watch", "./csat etl status")
    {
        RunCommand.Create(),
        WatchCommand.Create(),
        RunCommand.CreateRebuild(),
        StatusCommand.Create(),
        CompareCommand.Create(),
        ParquetCommand.Create(),
        ParquetCommand.CreateVerification(),
        WarehouseVerificationCommand.Create(),
        XlsxCommand.Create(),
    };
}
