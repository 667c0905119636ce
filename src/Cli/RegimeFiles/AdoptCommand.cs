using System.CommandLine;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Domain.Regimes;
using CSat.Hosting.CommandLine;

namespace CSat.Cli.RegimeFiles;

/// <summary><c>./csat regimes adopt FILE --organization O</c>: puts a regime in force in a running service.</summary>
internal static class AdoptCommand
{
    private static readonly Dictionary<string, RegimePurpose> Purposes = new()
    {
        ["survey"] = RegimePurpose.Survey,
        ["complaint"] = RegimePurpose.Complaint,
        ["improvement"] = RegimePurpose.Improvement,
    };

    public static HostCommand Create()
    {
        var file = new Argument<string>("FILE") { Description = "A regime file." };
        var organization = new Option<string>("--organization") { Description = "Code of the organisation that adopts it.", HelpName = "CODE", Required = true };
        var purposes = new Option<string[]>("--for") { Description = "survey, complaint, improvement; default: all that the file has rules for.", AllowMultipleArgumentsPerToken = true };
        purposes.AcceptOnlyFromAmong([.. Purposes.Keys]);
        return new HostCommand(
            "adopt", "Put a regime in force for an organisation of a running service; what was born under another version keeps it.", "./csat regimes adopt samples/regimes/bank-branch-survey.yaml --organization demo")
        {
            file, organization, purposes,
        }.Handle((call, cancellation) => AdoptAsync(
            call, call.Arguments.GetRequiredValue(file), call.Arguments.GetRequiredValue(organization), call.Arguments.GetValue(purposes) ?? [], cancellation));
    }

    private static async Task<int> AdoptAsync(HostCall call, string path, string organization, string[] purposes, CancellationToken cancellation)
    {
        var (file, regime) = RegimesCommand.Reading(() =>
        {
            var read = RegimeFile.Read(path);
            return (read, read.Parse());
        });
        var request = new AdoptRegimeRequest
        {
            Organization = organization,
            Content = file.Text,
            Purposes = { purposes.Length > 0 ? purposes.Select(purpose => Purposes[purpose]) : PartsOf(regime) },
        };
        using var connection = ServiceConnection.Open(() => call.State);
        var adopted = await connection.AskAsync(service => service.Regimes.AdoptRegimeAsync(request, service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        call.Report.Fact("regime", "已采用 Adopted", adopted.RegimeCode);
        call.Report.Fact("version", "版本 Version", adopted.Version);
        call.Report.Fact("purposes", "用于 For", string.Join(", ", Purposes.Where(purpose => adopted.Purposes.Contains(purpose.Value)).Select(purpose => purpose.Key)));
        return ExitCodes.Done;
    }

    private static IEnumerable<RegimePurpose> PartsOf(Regime regime)
    {
        (RegimePurpose Purpose, bool Has)[] parts =
            [(RegimePurpose.Survey, regime.Survey is not null), (RegimePurpose.Complaint, regime.Complaints is not null), (RegimePurpose.Improvement, regime.Improvement is not null)];
        return parts.Where(part => part.Has).Select(part => part.Purpose);
    }
}
