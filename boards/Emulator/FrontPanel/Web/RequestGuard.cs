using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>
/// Refuses what a foreign web page may make a browser send: requests for another host name (DNS rebinding), and
/// requests that come from another site.
/// </summary>
/// <param name="address">Where the server listens.</param>
public sealed class RequestGuard(IPAddress address)
{
    private static readonly string[] s_loopbackNames = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] s_ownSites = ["same-origin", "none"];

    /// <summary>Lets a request through, or refuses it with 403 or 421.</summary>
    public Task Check(HttpContext context, RequestDelegate next)
    {
        WriteHeaders(context.Response.Headers);
        HttpRequest request = context.Request;
        if (IPAddress.IsLoopback(address) && !IsOwnName(request.Host.Host))
        {
            return Reply.Error(context, StatusCodes.Status421MisdirectedRequest, "this server is not that host");
        }
        return HttpMethods.IsGet(request.Method) || IsOwn(request)
            ? next(context)
            : Reply.Error(context, StatusCodes.Status403Forbidden, "a page of another site must not do that");
    }

    // Every address of 127.0.0.0/8 is this computer: the one that is listened at is a name of it too.
    private bool IsOwnName(string name) => s_loopbackNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.Equals(address.ToString(), StringComparison.Ordinal);

    // Programs send neither header; browsers send both with every post.
    private static bool IsOwn(HttpRequest request)
    {
        StringValues origin = request.Headers.Origin;
        StringValues site = request.Headers["Sec-Fetch-Site"];
        bool isSameOrigin = StringValues.IsNullOrEmpty(origin) || origin == $"{request.Scheme}://{request.Host}";
        return isSameOrigin && (StringValues.IsNullOrEmpty(site) || s_ownSites.Contains(site.ToString()));
    }

    private static void WriteHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
