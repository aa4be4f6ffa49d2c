using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>Asks for the token: as a bearer, or as the cookie that a first visit with "?token=" sets.</summary>
/// <param name="token">The token.</param>
public sealed class TokenGuard(string token)
{
    /// <summary>Fewest characters of a token.</summary>
    public const int ShortestToken = 16;

    /// <summary>Name of the cookie; its value is the hash of the token.</summary>
    public const string CookieName = "front-panel";

    private const string Bearer = "Bearer ";
    private const string QueryKey = "token";

    private readonly byte[] _hash = Hash(token);

    /// <summary>Lets a request through, or refuses it with 401.</summary>
    public Task Check(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        string authorization = request.Headers.Authorization.ToString();
        bool isBearer = authorization.StartsWith(Bearer, StringComparison.Ordinal)
            && IsRight(Hash(authorization[Bearer.Length..]));
        if (isBearer || HasCookie(request))
        {
            return next(context);
        }
        bool isFirstVisit = HttpMethods.IsGet(request.Method) && request.Path == "/"
            && IsRight(Hash(request.Query[QueryKey].ToString()));
        return isFirstVisit ? Welcome(context) : Refuse(context);
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Reply.Error(context, StatusCodes.Status401Unauthorized,
            "a token is needed: open /?token=..., or send 'Authorization: Bearer ...'");
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    // The address bar and the history keep no token.
    private Task Welcome(HttpContext context)
    {
        context.Response.Cookies.Append(CookieName, Convert.ToHexString(_hash),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/" });
        context.Response.Redirect("/");
        return Task.CompletedTask;
    }

    private bool HasCookie(HttpRequest request)
    {
        string value = request.Cookies[CookieName] ?? "";
        return value.Length == _hash.Length * 2 && IsRight(Encoding.ASCII.GetBytes(value), Convert.ToHexString(_hash));
    }

    private bool IsRight(byte[] hash) => CryptographicOperations.FixedTimeEquals(hash, _hash);

    private static bool IsRight(byte[] value, string expected) =>
        CryptographicOperations.FixedTimeEquals(value, Encoding.ASCII.GetBytes(expected));
}
