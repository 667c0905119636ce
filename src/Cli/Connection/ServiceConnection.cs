using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Hosting.State;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.Cli.Connection;

/// <summary>The services of one running CSat, called with one key.</summary>
public sealed class ServiceConnection : IDisposable
{
    /// <summary>Names a running service.</summary>
    public const string EndpointVariable = "CSAT_ENDPOINT";

    /// <summary>Holds the key.</summary>
    public const string KeyVariable = "CSAT_API_KEY";

    private readonly GrpcChannel _channel;
    private readonly Metadata _headers;

    /// <summary>Connects on the first call.</summary>
    /// <param name="endpoint">For example <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="apiKey">The key.</param>
    /// <exception cref="ProblemException">The endpoint is no address.</exception>
    public ServiceConnection(string endpoint, string apiKey)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/")
        {
            throw new ProblemException(ConnectionProblems.EndpointInvalid(endpoint));
        }

        Endpoint = endpoint;
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { HttpHandler = Handler(address), DisposeHttpClient = true });
        _headers = new Metadata { { "authorization", $"Bearer {apiKey}" } };
        Organizations = new OrganizationService.OrganizationServiceClient(_channel);
        Regimes = new RegimeService.RegimeServiceClient(_channel);
        Questionnaires = new QuestionnaireService.QuestionnaireServiceClient(_channel);
        Rounds = new RoundService.RoundServiceClient(_channel);
        Targets = new TargetService.TargetServiceClient(_channel);
        Responses = new ResponseService.ResponseServiceClient(_channel);
        Complaints = new ComplaintService.ComplaintServiceClient(_channel);
        Audits = new AuditService.AuditServiceClient(_channel);
        Analytics = new AnalyticsService.AnalyticsServiceClient(_channel);
        People = new PersonService.PersonServiceClient(_channel);
        Customers = new CustomerService.CustomerServiceClient(_channel);
        Bases = new BaseService.BaseServiceClient(_channel);
        SurveyPlans = new SurveyPlanService.SurveyPlanServiceClient(_channel);
        Notices = new NoticeService.NoticeServiceClient(_channel);
        Samples = new SampleService.SampleServiceClient(_channel);
        Distributions = new DistributionService.DistributionServiceClient(_channel);
        BackChecks = new BackCheckService.BackCheckServiceClient(_channel);
    }

    /// <summary>Address of the service.</summary>
    public string Endpoint { get; }

    /// <summary>Organisations, their entries and keys.</summary>
    public OrganizationService.OrganizationServiceClient Organizations { get; }

    /// <summary>Adopted regimes.</summary>
    public RegimeService.RegimeServiceClient Regimes { get; }

    /// <summary>Questionnaires.</summary>
    public QuestionnaireService.QuestionnaireServiceClient Questionnaires { get; }

    /// <summary>Rounds.</summary>
    public RoundService.RoundServiceClient Rounds { get; }

    /// <summary>Targets.</summary>
    public TargetService.TargetServiceClient Targets { get; }

    /// <summary>Responses.</summary>
    public ResponseService.ResponseServiceClient Responses { get; }

    /// <summary>Complaints.</summary>
    public ComplaintService.ComplaintServiceClient Complaints { get; }

    /// <summary>The audit.</summary>
    public AuditService.AuditServiceClient Audits { get; }

    /// <summary>The figures of the warehouse.</summary>
    public AnalyticsService.AnalyticsServiceClient Analytics { get; }

    /// <summary>People and their roles.</summary>
    public PersonService.PersonServiceClient People { get; }

    /// <summary>Customers.</summary>
    public CustomerService.CustomerServiceClient Customers { get; }

    /// <summary>Counts of bases.</summary>
    public BaseService.BaseServiceClient Bases { get; }

    /// <summary>Survey plans.</summary>
    public SurveyPlanService.SurveyPlanServiceClient SurveyPlans { get; }

    /// <summary>Notices.</summary>
    public NoticeService.NoticeServiceClient Notices { get; }

    /// <summary>Frames and samples.</summary>
    public SampleService.SampleServiceClient Samples { get; }

    /// <summary>Forms handed out.</summary>
    public DistributionService.DistributionServiceClient Distributions { get; }

    /// <summary>Back-checks of forms.</summary>
    public BackCheckService.BackCheckServiceClient BackChecks { get; }

    /// <summary>Connects to the service that the environment names, or that runs in the state directory.</summary>
    /// <exception cref="ProblemException">There is none, or no key for it.</exception>
    /// <param name="state">The state directory, asked for only where the environment does not say all.</param>
    public static ServiceConnection Open(Func<StateDirectory> state)
    {
        var endpoint = Environment.GetEnvironmentVariable(EndpointVariable);
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            endpoint = File.Exists(state().EndpointFile)
                ? File.ReadAllText(state().EndpointFile).Trim()
                : throw new ProblemException(ConnectionProblems.NotRunning(state().Root));
        }

        var key = Environment.GetEnvironmentVariable(KeyVariable);
        if (string.IsNullOrWhiteSpace(key))
        {
            key = File.Exists(state().AdministratorKey)
                ? File.ReadAllText(state().AdministratorKey).Trim()
                : throw new ProblemException(ConnectionProblems.NoKey(state().AdministratorKey));
        }

        return new ServiceConnection(endpoint, key);
    }

    /// <summary>Options of a call: the key and the token.</summary>
    public CallOptions Call(CancellationToken cancellation) => new(_headers, cancellationToken: cancellation);

    /// <summary>Runs calls and turns a refusal into problems.</summary>
    /// <exception cref="ProblemException">The service refused, or does not answer.</exception>
    public async Task<T> AskAsync<T>(Func<ServiceConnection, Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask(this).ConfigureAwait(false);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Cancelled && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (RpcException error)
        {
            throw new ProblemException(RpcProblems.Of(error, Endpoint));
        }
    }

    /// <summary>The pages of a list, each asked for when the one before is used up.</summary>
    /// <param name="ask">Asks for the page of a token; the first page has an empty one.</param>
    /// <param name="next">The token of the page after one; empty on the last.</param>
    public static async IAsyncEnumerable<T> PagesAsync<T>(Func<string, Task<T>> ask, Func<T, string> next)
    {
        var token = "";
        do
        {
            var page = await ask(token).ConfigureAwait(false);
            yield return page;
            token = next(page);
        }
        while (token.Length > 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();

    // A call has no deadline, an import lasts as long as its file: a service that has gone without a word is found by pings. Nothing is tried again
    // unasked either: every command may be run again as it was, and stores nothing twice.
    private static SocketsHttpHandler Handler(Uri address) => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(10),
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        KeepAlivePingDelay = TimeSpan.FromSeconds(30),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(20),
        EnableMultipleHttp2Connections = true,

        // A proxy of the machine must not come between two programs on it.
        UseProxy = !address.IsLoopback,
    };
}
