using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.FrontPanel.Web;

namespace PosTerminal.Panel;

/// <summary>Who may talk to the front panel.</summary>
[TestClass]
public class GuardTests
{
    private const string Token = "a-token-of-some-length";

    [TestMethod]
    [DataRow("evil.example", HttpStatusCode.MisdirectedRequest)]
    [DataRow("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [DataRow("192.168.1.5", HttpStatusCode.MisdirectedRequest)]
    [DataRow("localhost", HttpStatusCode.OK)]
    [DataRow("LOCALHOST:80", HttpStatusCode.OK)]
    [DataRow("127.0.0.1:5080", HttpStatusCode.OK)]
    [DataRow("[::1]:5080", HttpStatusCode.OK)]
    public async Task Only_the_names_of_this_computer_are_answered(string host, HttpStatusCode wanted)
    {
        await using PanelHost panel = await PanelHost.Start();
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/state");
        request.Headers.Host = host;
        using HttpResponseMessage response = await panel.Client.SendAsync(request);
        Assert.AreEqual(wanted, response.StatusCode);
    }

    [TestMethod]
    public async Task Another_address_of_this_computer_answers_to_what_it_prints()
    {
        await using PanelHost panel =
            await PanelHost.Start(new PanelOptions { Address = IPAddress.Parse("127.0.0.2") });
        Assert.AreEqual("127.0.0.2", panel.Client.BaseAddress!.Host);
        using HttpResponseMessage page = await panel.Client.GetAsync("/");
        Assert.AreEqual(HttpStatusCode.OK, page.StatusCode);
        using HttpRequestMessage other = new(HttpMethod.Get, "/");
        other.Headers.Host = "127.0.0.3";
        using HttpResponseMessage refusal = await panel.Client.SendAsync(other);
        Assert.AreEqual(HttpStatusCode.MisdirectedRequest, refusal.StatusCode);
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/main.js")]
    [DataRow("/api/catalogue")]
    public async Task A_question_for_the_head_gets_what_a_get_has_but_the_body(string path)
    {
        await using PanelHost panel = await PanelHost.Start();
        using HttpResponseMessage whole = await panel.Client.GetAsync(path);
        using HttpRequestMessage question = new(HttpMethod.Head, path);
        using HttpResponseMessage head = await panel.Client.SendAsync(question);
        Assert.AreEqual(HttpStatusCode.OK, head.StatusCode);
        Assert.AreEqual(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.AreEqual(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.IsEmpty(await head.Content.ReadAsByteArrayAsync());
    }

    [TestMethod]
    [DataRow("/api/events", HttpStatusCode.MethodNotAllowed)]
    [DataRow("/api/do", HttpStatusCode.MethodNotAllowed)]
    [DataRow("/nothing", HttpStatusCode.NotFound)]
    public async Task A_question_for_the_head_of_what_has_none_ends(string path, HttpStatusCode wanted)
    {
        await using PanelHost panel = await PanelHost.Start();
        using HttpRequestMessage question = new(HttpMethod.Head, path);
        using HttpResponseMessage head = await panel.Client.SendAsync(question);
        Assert.AreEqual(wanted, head.StatusCode);
    }

    [TestMethod]
    [DataRow("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [DataRow("Origin", "null", HttpStatusCode.Forbidden)]
    [DataRow("Origin", "http://localhost:1", HttpStatusCode.Forbidden)]
    [DataRow("Origin", "", HttpStatusCode.OK)]
    [DataRow("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [DataRow("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [DataRow("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [DataRow("Sec-Fetch-Site", "none", HttpStatusCode.OK)]
    public async Task A_post_from_another_site_is_refused(string header, string value, HttpStatusCode wanted)
    {
        await using PanelHost panel = await PanelHost.Start();
        using HttpRequestMessage request = Step("/api/do");
        request.Headers.TryAddWithoutValidation(
            header, header == "Origin" && value == "" ? panel.Client.BaseAddress!.ToString().TrimEnd('/') : value);
        using HttpResponseMessage response = await panel.Client.SendAsync(request);
        Assert.AreEqual(wanted, response.StatusCode);
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/main.js")]
    [DataRow("/api/state")]
    [DataRow("/api/nothing")]
    public async Task Every_answer_forbids_what_the_page_does_not_need(string path)
    {
        await using PanelHost panel = await PanelHost.Start();
        using HttpResponseMessage response = await panel.Client.GetAsync(path);
        string policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.AreEqual("nosniff", string.Join(' ', response.Headers.GetValues("X-Content-Type-Options")));
        Assert.IsFalse(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [TestMethod]
    [DataRow(null, null, HttpStatusCode.Unauthorized)]
    [DataRow("Authorization", "Bearer wrong-token-of-length", HttpStatusCode.Unauthorized)]
    [DataRow("Authorization", "Bearer ", HttpStatusCode.Unauthorized)]
    [DataRow("Authorization", "Basic " + Token, HttpStatusCode.Unauthorized)]
    [DataRow("Authorization", Token, HttpStatusCode.Unauthorized)]
    [DataRow("Cookie", "front-panel=" + Token, HttpStatusCode.Unauthorized)]
    [DataRow("Cookie", "front-panel=", HttpStatusCode.Unauthorized)]
    [DataRow("Authorization", "Bearer " + Token, HttpStatusCode.OK)]
    public async Task With_a_token_every_request_needs_it(string? header, string? value, HttpStatusCode wanted)
    {
        await using PanelHost panel = await PanelHost.Start(new PanelOptions { Token = Token });
        using HttpClient client = new() { BaseAddress = panel.Client.BaseAddress };
        foreach (string path in (string[])["/", "/main.js", "/api/state", "/api/events", "POST /api/do"])
        {
            using HttpRequestMessage request = path[0] == 'P' ? Step("/api/do") : new(HttpMethod.Get, path);
            if (header is not null)
            {
                request.Headers.TryAddWithoutValidation(header, value);
            }
            using HttpResponseMessage response =
                await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.AreEqual(wanted, response.StatusCode, path);
        }
    }

    [TestMethod]
    public async Task An_open_address_has_any_name_but_still_refuses_other_sites()
    {
        await using PanelHost panel =
            await PanelHost.Start(new PanelOptions { Token = Token, Address = IPAddress.Any });
        using HttpRequestMessage named = Step("/api/do");
        named.Headers.Host = "till.example";
        using HttpResponseMessage answer = await panel.Client.SendAsync(named);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        using HttpRequestMessage foreign = Step("/api/do");
        foreign.Headers.TryAddWithoutValidation("Origin", "http://evil.example");
        using HttpResponseMessage refusal = await panel.Client.SendAsync(foreign);
        Assert.AreEqual(HttpStatusCode.Forbidden, refusal.StatusCode);
    }

    [TestMethod]
    public async Task A_first_visit_with_the_token_sets_a_cookie_and_takes_the_token_out_of_the_address()
    {
        await using PanelHost panel = await PanelHost.Start(new PanelOptions { Token = Token });
        using HttpClient browser = new(new HttpClientHandler()) { BaseAddress = panel.Client.BaseAddress };
        using HttpResponseMessage wrong = await browser.GetAsync("/?token=another-token-of-length");
        Assert.AreEqual(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using HttpResponseMessage page = await browser.GetAsync($"/?token={Token}");
        Assert.AreEqual(HttpStatusCode.OK, page.StatusCode);
        Assert.AreEqual("/", page.RequestMessage!.RequestUri!.PathAndQuery);
        using HttpResponseMessage state = await browser.GetAsync("/api/state");
        Assert.AreEqual(HttpStatusCode.OK, state.StatusCode);
    }

    [TestMethod]
    public async Task The_cookie_is_for_this_site_only_and_is_not_the_token()
    {
        await using PanelHost panel = await PanelHost.Start(new PanelOptions { Token = Token });
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = panel.Client.BaseAddress,
        };
        using HttpResponseMessage visit = await browser.GetAsync($"/?token={Token}");
        string cookie = string.Join(' ', (IEnumerable<string>)visit.Headers.GetValues("Set-Cookie"));
        Assert.AreEqual(HttpStatusCode.Found, visit.StatusCode);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, cookie);
    }

    private static HttpRequestMessage Step(string path) => new(HttpMethod.Post, path)
    {
        Content = new StringContent("""{"power": "up"}""", Encoding.UTF8, "application/json"),
    };
}
