using System.Net.Security;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using Microsoft.Extensions.Logging;

namespace CSat.Hosting.Tls;

/// <summary>
/// The certificate of a running host, read anew when its files change, so that a renewed one is shown from the next connection on. Files that cannot be used leave the one
/// before in its place.
/// </summary>
public sealed partial class RenewedCertificate : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly string _certificateFile;
    private readonly string _keyFile;
    private readonly TimeSpan _warning;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ITimer _timer;
    private readonly Lock _turn = new();
    private volatile SslStreamCertificateContext _context;
    private (DateTime Certificate, DateTime Key) _read;
    private ServerCertificate _certificate;
    private DateTimeOffset _warned = DateTimeOffset.MinValue;

    /// <summary>Reads the files.</summary>
    /// <param name="certificateFile">PEM: the host's certificate, then those that vouch for it.</param>
    /// <param name="keyFile">PEM: the private key.</param>
    /// <param name="warning">From so long before its end the log warns, once a day.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Told of a renewed certificate, of one that cannot be used, and of an end that comes near.</param>
    /// <exception cref="ProblemException">The files hold no certificate that could be shown now.</exception>
    public RenewedCertificate(string certificateFile, string keyFile, TimeSpan warning, TimeProvider time, ILogger log)
    {
        (_certificateFile, _keyFile, _warning, _time, _log) = (certificateFile, keyFile, warning, time, log);
        _read = Written();
        _certificate = ServerCertificate.Load(certificateFile, keyFile, time.GetUtcNow());
        _context = ContextOf(_certificate);
        Warn();
        _timer = time.CreateTimer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>What is shown to callers from now on.</summary>
    public SslStreamCertificateContext Context => _context;

    /// <summary>Looks whether the files have changed, as it does by itself once a minute.</summary>
    public void Look()
    {
        lock (_turn)
        {
            try
            {
                var written = Written();
                if (written != _read)
                {
                    _read = written;
                    _certificate = ServerCertificate.Load(_certificateFile, _keyFile, _time.GetUtcNow());

                    // The one before is still of use to connections that are being made.
                    _context = ContextOf(_certificate);
                    Renewed(_log, _certificateFile, _certificate.EndsAt);
                }
            }
            catch (ProblemException problem)
            {
                NotRenewed(_log, _certificateFile, ProblemTexts.English.Message(problem.Problems[0]));
            }

            Warn();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _certificate.Dispose();
    }

    private static SslStreamCertificateContext ContextOf(ServerCertificate certificate) => SslStreamCertificateContext.Create(certificate.Leaf, certificate.Chain, offline: true);

    private void Warn()
    {
        var now = _time.GetUtcNow();
        if (_certificate.EndsAt - now <= _warning && now - _warned >= Day)
        {
            _warned = now;
            Ending(_log, _certificateFile, _certificate.EndsAt, (int)Math.Max(0, (_certificate.EndsAt - now).TotalDays));
        }
    }

    private (DateTime Certificate, DateTime Key) Written()
    {
        try
        {
            return (File.GetLastWriteTimeUtc(_certificateFile), File.GetLastWriteTimeUtc(_keyFile));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(TlsProblems.Unreadable(_certificateFile, error.Message));
        }
    }

    [LoggerMessage(EventId = 3000, Level = LogLevel.Information, Message = "The renewed certificate of {File} is shown from now on; it ends {End}")]
    private static partial void Renewed(ILogger logger, string file, DateTimeOffset end);

    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "The changed certificate of {File} cannot be used, the one before stays: {Reason}")]
    private static partial void NotRenewed(ILogger logger, string file, string reason);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "The certificate of {File} ends {End}, in {Days} days: renew it, it is read anew without a restart")]
    private static partial void Ending(ILogger logger, string file, DateTimeOffset end, int days);
}
