using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// A bank: knows the PIN, counts wrong ones for each card, locks after three, and books sales and reversals by the key
/// serial number of the sale.
/// </summary>
/// <param name="pinBlocks">Opens PIN blocks.</param>
/// <param name="book">What has been booked.</param>
public sealed class SimulatedIssuer(PinBlockReader pinBlocks, IssuerBook book)
{
    private const int WrongPinsUntilLocked = 3;

    // A sale that a slow network delivers after its own reversal is refused as a duplicate.
    private const string UndoneCode = "94";
    private const string NoFundsCode = "51";
    private const string NoSuchSaleCode = "25";
    private const string SettledCode = "21";

    /// <summary>Field 39 of an approval.</summary>
    public const string Approved = "00";

    private readonly RequestGuard _guard = new(book, new ConsentReader(new IssuerKeys(TestKeys.Base)));
    private readonly IssuerAccounts _accounts = new();
    private readonly List<Action> _afterwards = [];

    /// <summary>How requests are treated.</summary>
    public IssuerBehaviour Behaviour { get; set; }

    /// <summary>Field 39 where <see cref="Behaviour"/> is Fixed.</summary>
    public string FixedCode { get; set; } = Approved;

    /// <summary>Field 39 of every answer to a sign-on.</summary>
    public string SignOnCode { get; set; } = Approved;

    /// <summary>The right PIN of every card that has none of its own.</summary>
    public string Pin { get; set; } = "4321";

    /// <summary>Time to think in ns.</summary>
    public long LatencyNs { get; set; } = 300_000_000;

    /// <summary>What has been booked.</summary>
    public IssuerLedger Ledger { get; } = new() { Approvals = book.ApprovedCount, Reversals = book.ReversedCount };

    /// <summary>Told of every decision about money.</summary>
    public Action<HostRequest, IssuerAnswer>? Decided { get; set; }

    /// <summary>An order that waits for the terminal; it goes with the next answer that is not about money.</summary>
    public HostCommand Command { get; set; }

    /// <summary>True while it answers what is true.</summary>
    public bool IsWell => Behaviour == IssuerBehaviour.Auto && IsApproval(SignOnCode) && Lie == IssuerLie.None;

    /// <summary>What it does beside what it says.</summary>
    public IssuerLie Lie { get; set; } = IssuerLie.None;

    /// <summary>Its clock, in UTC.</summary>
    public Func<DateTime> Clock { get; set; } = () => DateTime.UtcNow;

    /// <summary>How far that clock is ahead of the truth.</summary>
    public TimeSpan ClockError { get; set; }

    /// <summary>Told when it has forgotten every sale.</summary>
    public Action? Forgotten { get; set; }

    /// <summary>True for a field 39 that approves: 00, 08, 11 or 16.</summary>
    public static bool IsApproval(string code) => code is Approved or "08" or "11" or "16";

    /// <summary>An issuer that has the base key of the emulated terminals.</summary>
    public static SimulatedIssuer Make(IssuerBook? book = null) =>
        new(new PinBlockReader(new IssuerKeys(TestKeys.Base)), book ?? new IssuerBook());

    /// <summary>Number of the terminal that sold: the sender, or the one that has left the reversal to it.</summary>
    public static string SellerOf(HostRequest request) =>
        Encoding.ASCII.GetString(request.Stamp.Seller, Stamp.TerminalAt, DeviceKeys.TerminalIdLength);

    /// <summary>Name of the sale: number of the initial key and counter, 24 hex digits.</summary>
    public static string NameOf(HostRequest request) =>
        Convert.ToHexString(request.Stamp.Seller.AsSpan(0, DeviceKeys.KeyIdLength)) + $"{request.Stamp.KeyCounter:X8}";

    /// <summary>Number of the terminal that sends.</summary>
    public static string TerminalOf(HostRequest request) => Encoding.ASCII.GetString(request.TerminalId);

    /// <summary>The merchant in a request, without blanks at its end.</summary>
    public static string MerchantOf(HostRequest request) =>
        Encoding.ASCII.GetString(request.Stamp.Seller.AsSpan(Stamp.MerchantAt)).TrimEnd(' ', '\0');

    /// <summary>True while the sale of a name stands in the book.</summary>
    public bool HasBooked(string name) => book.IsApproved(name);

    /// <summary>True for a sale that was settled by hand as one that stands, false as undone; null for any other.
    /// </summary>
    public bool? SettlementOf(string name) => book.SettlementOf(name);

    /// <summary>The account behind an account number; null where it was never needed.</summary>
    public IssuerAccount? FindAccount(string pan) => _accounts.Find(pan);

    /// <summary>The account behind an account number.</summary>
    public IssuerAccount AccountOf(string pan) => _accounts.Of(pan);

    /// <summary>Decides about a genuine request and books it; first it checks who may ask for that.</summary>
    /// <param name="request">A request with the right authentication code.</param>
    /// <param name="keyId">Number of the initial key that it is sealed with, 16 hex digits.</param>
    public IssuerAnswer Decide(HostRequest request, string keyId) => InOne(() => DecideGuarded(request, keyId));

    /// <summary>Writes into its book how a sale was settled by hand.</summary>
    /// <exception cref="System.IO.InvalidDataException">The book says otherwise.</exception>
    public void Settle(SettledSale sale, bool stands)
    {
        string name = InOne(() => new SettledBook(book, TestKeys.KeySet).Settle(sale, stands));
        if (name.Length == 0)
        {
            return;
        }
        HostRequest settled = new() { Kind = HostRequestKind.Reversal, Stan = sale.Stan };
        Encoding.ASCII.GetBytes(sale.Seller).CopyTo(settled.Stamp.Seller, Stamp.TerminalAt);
        Decided?.Invoke(settled, new IssuerAnswer(sale.Stan, stands ? SettledCode : Approved) { IsBooked = stands });
    }

    /// <summary>
    /// The same for a reversal that a terminal has computed before it lost its keys: it comes again unchanged and is
    /// answered as the first time.
    /// </summary>
    /// <param name="request">The reversal.</param>
    /// <param name="keyId">Number of the initial key that it is sealed with, 16 hex digits.</param>
    /// <param name="message">Its bytes.</param>
    public IssuerAnswer DecideFinished(HostRequest request, string keyId, byte[] message) => InOne(() =>
    {
        string serial = $"{keyId}{request.KeyCounter:X8}";
        string digest = Convert.ToHexString(SHA256.HashData(message));
        if (book.AnswerTo(serial, digest) is { } code)
        {
            return new IssuerAnswer(request.Stan, code);
        }
        IssuerAnswer answer = DecideGuarded(request, keyId);
        if (!answer.IsRefusal)
        {
            book.Answer(serial, digest, answer.Code);
        }
        return answer;
    });

    /// <summary>
    /// What a terminal asks for with a sign-on (field 62): the time, the highest counters that were taken from it, and
    /// what was drawn for the connection.
    /// </summary>
    public string SignOnFor(string keyId, byte[] hostBytes) => FormattableString.Invariant(
        $"T{Clock() + ClockError:yyMMddHHmmss}H{book.HighestCounter(keyId):X8}S{book.HighestSale(keyId):X8}")
        + $"R{Convert.ToHexString(hostBytes)}";

    // Neither money nor anybody else hears of what could not be written.
    private T InOne<T>(Func<T> decide)
    {
        T decision = book.InOne(() =>
        {
            _afterwards.Clear();
            FollowBook();
            return decide();
        });
        FollowBook();
        _afterwards.ForEach(act => act());
        _afterwards.Clear();
        return decision;
    }

    // The one place where money goes back, whether a terminal or the provider has undone the sale.
    private void FollowBook()
    {
        foreach ((string name, BookedSale? stood) in book.TakeUndone())
        {
            Ledger.Reversals++;
            if (stood is not null)
            {
                Ledger.Approvals--;
                _accounts.GiveBack(name, stood.AmountMinor);
            }
        }
    }

    private IssuerAnswer DecideGuarded(HostRequest request, string keyId) =>
        _guard.Refuse(request, keyId) ?? Decide(request);

    private IssuerAnswer Decide(HostRequest request)
    {
        if (request.Kind > HostRequestKind.Reversal)
        {
            return Manage(request);
        }
        Ledger.Requests++;
        string code = request.Kind == HostRequestKind.Reversal ? Reverse(request) : Authorise(request);
        IssuerAnswer answer = new(request.Stan, code)
        {
            IsBooked = book.IsApproved(NameOf(request)),
        };
        _afterwards.Add(() => Decided?.Invoke(request, answer));
        return answer;
    }

    /// <summary>Forgets every sale, booked or undone; PINs and balances stay.</summary>
    public void Forget()
    {
        book.Forget();
        _accounts.ForgetDebits();
        Ledger.Approvals = 0;
        Forgotten?.Invoke();
    }

    private IssuerAnswer Manage(HostRequest request)
    {
        HostCommand command = Command;
        Command = HostCommand.None;
        if (request.Kind == HostRequestKind.Status)
        {
            Ledger.Status = Encoding.ASCII.GetString(request.DeviceFlags);
        }
        string code = request.Kind == HostRequestKind.SignOn ? SignOnCode
            : request.Kind == HostRequestKind.Settled && book.SettlementOf(NameOf(request)) != request.Stands
                ? NoSuchSaleCode : Approved;
        return new(request.Stan, code, command);
    }

    private string Authorise(HostRequest request)
    {
        IssuerAccount account = AccountOf(PanOf(request));
        bool isUndone = book.IsReversed(NameOf(request));
        string code = isUndone ? UndoneCode : CodeFor(request, account);
        if (!isUndone && (Lie.Books ?? IsApproval(code)))
        {
            book.Approve(NameOf(request), BookedSale.Of(request));
            _afterwards.Add(() =>
            {
                _accounts.Debit(NameOf(request), account, request.AmountMinor);
                Ledger.Approvals++;
            });
        }
        else
        {
            Ledger.Declines++;
        }
        return code;
    }

    private string CodeFor(HostRequest request, IssuerAccount account) => Behaviour switch
    {
        IssuerBehaviour.Fixed => FixedCode,
        IssuerBehaviour.Cents => $"{request.AmountMinor % 100:D2}",
        _ => CodeByTruth(request, account),
    };

    private string CodeByTruth(HostRequest request, IssuerAccount account)
    {
        string code = account.Refusal.Length > 0 ? account.Refusal : CheckPin(request, account);
        return IsApproval(code) && account.BalanceMinor < request.AmountMinor ? NoFundsCode : code;
    }

    private string CheckPin(HostRequest request, IssuerAccount account)
    {
        if (!request.HasPin)
        {
            return Approved;
        }
        if (account.WrongPins >= WrongPinsUntilLocked)
        {
            return "75";
        }
        bool isRight = pinBlocks.Matches(request.PinBlock, NameOf(request), PanOf(request), account.Pin ?? Pin);
        account.WrongPins = isRight ? 0 : account.WrongPins + 1;
        return isRight ? Approved : "55";
    }

    // A repeated reversal is acknowledged again and booked once.
    private string Reverse(HostRequest request)
    {
        string name = NameOf(request);
        if (Lie.Reversal.Length > 0)
        {
            return Lie.Reversal;
        }
        if (book.SettlementOf(name) == true)
        {
            return SettledCode;
        }
        if (book.IsReversed(name))
        {
            return Approved;
        }
        return book.Reverse(name, BookedSale.Of(request)) ? Approved : NoSuchSaleCode;
    }

    private static string PanOf(HostRequest request) =>
        Encoding.ASCII.GetString(RequestPan.Of(request));
}
