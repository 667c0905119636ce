using CSat.Cli.Connection;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Cli.Samples;

/// <summary>A target of a sample, with the people that its regime asks for.</summary>
/// <param name="Target">Measure, days and value.</param>
/// <param name="Reason">Why it has this value.</param>
/// <param name="DrawnUpBy">The person who draws it up, in the first of the roles held.</param>
/// <param name="ApprovedBy">The person who approves it, in the first of the roles held.</param>
/// <param name="Departments">The values that it is broken down to; empty for none.</param>
public sealed record SampleTarget(Target Target, string Reason, Person DrawnUpBy, Person ApprovedBy, IReadOnlyList<DepartmentTarget> Departments);

/// <summary>Takes the targets of a sample through their life: drawn up, approved, published, broken down. Each person has a key for it that is revoked after it.</summary>
/// <param name="connection">The service, by a key that may make others.</param>
/// <param name="organization">Code of the organisation.</param>
internal sealed class TargetSubmitter(ServiceConnection connection, string organization)
{
    /// <summary>Submits a target; one that is approved with these days and this value already stays as it is.</summary>
    public async Task SubmitAsync(SampleTarget sample, CancellationToken cancellation)
    {
        var target = sample.Target;
        var known = await connection.Targets.ListTargetsAsync(new ListTargetsRequest { Organization = organization }, connection.Call(cancellation));
        if (known.Targets.Any(one => one.Measure == target.Measure && one.ValidFrom.Equals(target.ValidFrom) && one.ValuePercent?.Value == target.ValuePercent.Value))
        {
            return;
        }

        await AsAsync(sample.DrawnUpBy, own => own.Targets.ProposeTargetAsync(
            new ProposeTargetRequest
            {
                Organization = organization, Measure = target.Measure, ValidFrom = target.ValidFrom, ValidTo = target.ValidTo, ValuePercent = target.ValuePercent, Reason = sample.Reason,
                Role = sample.DrawnUpBy.Roles[0].Role,
            },
            own.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        await AsAsync(sample.ApprovedBy, own => own.Targets.DecideTargetAsync(
            new DecideTargetRequest { Organization = organization, Measure = target.Measure, ValidFrom = target.ValidFrom, Approved = true, Role = sample.ApprovedBy.Roles[0].Role },
            own.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        if (sample.Departments.Count > 0)
        {
            var options = connection.Call(cancellation);
            await connection.Targets.PublishTargetAsync(
                new PublishTargetRequest { Organization = organization, Measure = target.Measure, ValidFrom = target.ValidFrom, Departments = { sample.Departments.Select(department => department.Department) } }, options);
            await connection.Targets.BreakDownTargetAsync(
                new BreakDownTargetRequest { Organization = organization, Measure = target.Measure, ValidFrom = target.ValidFrom, Departments = { sample.Departments } }, options);
        }
    }

    private async Task AsAsync(Person person, Func<ServiceConnection, Task<Target>> act, CancellationToken cancellation)
    {
        var key = await connection.Organizations.CreateApiKeyAsync(
            new CreateApiKeyRequest
            {
                Organization = organization, Label = $"sample {Guid.CreateVersion7():N}", Role = Role.Approver, Person = person.Code, ExpiresAt = DateTimeOffset.UtcNow.AddHours(1).ToTimestamp(),
            },
            connection.Call(cancellation));
        try
        {
            using var own = new ServiceConnection(connection.Endpoint, key.ApiKey);
            await act(own).ConfigureAwait(false);
        }
        finally
        {
            await connection.Organizations.RevokeApiKeyAsync(new RevokeApiKeyRequest { Organization = organization, ApiKeyId = key.ApiKeyId }, connection.Call(CancellationToken.None));
        }
    }
}
