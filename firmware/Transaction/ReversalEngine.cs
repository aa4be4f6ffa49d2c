using System;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// Undoes one sale: sends its reversal until the issuer acknowledges it, however long that takes, each time with new
/// keys and over a connection that has signed on. It never gives up.
/// </summary>
public sealed class ReversalEngine
{
    /// <summary>Longest time in ms from a reversal to its reply.</summary>
    public const int ReplyMs = 20_000;

    /// <summary>Pause in ms before the reversal is sent a second time; each pause is twice the one before.</summary>
    public const int FirstPauseMs = 1_000;

    /// <summary>Longest pause in ms before the reversal is sent again.</summary>
    public const int LongestPauseMs = 120_000;

    /// <summary>Shortest pause in ms after the host has refused the reversal.</summary>
    public const int RefusedPauseMs = 20_000;

    private readonly IHostLink _link;
    private readonly Journal _journal;
    private readonly RequestStamp _stamp;
    private readonly byte[] _terminalId;
    private readonly HostRequest _request = new HostRequest();
    private readonly HostReply _reply = new HostReply();
    private bool _isWaiting;
    private long _deadlineMs;
    private int _pauseMs;
    private bool _isPending;
    private int _tries;
    private int _session;

    /// <summary>An engine without a pending reversal.</summary>
    public ReversalEngine(IHostLink link, Journal journal, RequestStamp stamp, byte[] terminalId)
    {
        _link = link;
        _journal = journal;
        _stamp = stamp;
        _terminalId = terminalId;
    }

    /// <summary>True from <see cref="Queue"/> until the issuer has acknowledged the reversal.</summary>
    public bool IsPending => _isPending;

    /// <summary>Trace number of the sale to undo.</summary>
    public int Stan => _request.Stan;

    /// <summary>Amount of the sale to undo in minor units.</summary>
    public long AmountMinor => _request.AmountMinor;

    /// <summary>How often the reversal has been sent.</summary>
    public int Tries => _tries;

    /// <summary>Makes the reversal pending that this terminal has to send according to the journal, if any.</summary>
    public void Follow(JournalState state)
    {
        _isPending = false;
        MovedReversal moved = state.Standby.Moved;
        if (state.Standby.IsHandedOver)
        {
            return;
        }
        if (moved.IsPresent)
        {
            Queue(0, moved.Stan, moved.AmountMinor, moved.Reason);
            Array.Copy(moved.TerminalId, 0, _request.TerminalId, 0, moved.TerminalId.Length);
        }
        else if (state.LastFate == SaleFate.ReversalPending)
        {
            Queue(0, state.LastStan, state.LastAmountMinor, state.ReversalReason);
        }
    }

    /// <summary>Makes the reversal of a sale of this terminal pending; no other may be pending.</summary>
    /// <param name="nowMs">Time since power-up in ms.</param>
    /// <param name="stan">Trace number of the sale.</param>
    /// <param name="amountMinor">Amount of the sale in minor units.</param>
    /// <param name="reason">Why it is undone.</param>
    public void Queue(long nowMs, int stan, long amountMinor, ReversalReason reason)
    {
        _request.Clear();
        Array.Copy(_terminalId, 0, _request.TerminalId, 0, _terminalId.Length);
        _request.Kind = HostRequestKind.Reversal;
        _request.Stan = stan;
        _request.AmountMinor = amountMinor;
        _request.ReversalReason = reason;
        _isPending = true;
        _isWaiting = false;
        _deadlineMs = nowMs;
        _pauseMs = FirstPauseMs;
        _tries = 0;
    }

    /// <summary>Sends the reversal or asks for its reply, whichever is due; to be called every tick.</summary>
    public ReversalProgress Tick(long nowMs)
    {
        if (!_isPending)
        {
            return ReversalProgress.None;
        }
        if (_isWaiting)
        {
            return Await(nowMs);
        }
        return _link.IsSignedOn ? TrySend(nowMs) : ReversalProgress.None;
    }

    private ReversalProgress TrySend(long nowMs)
    {
        if (_session != _link.Session)
        {
            _session = _link.Session;
            _deadlineMs = nowMs;
            _pauseMs = FirstPauseMs;
        }
        if (nowMs < _deadlineMs)
        {
            return ReversalProgress.None;
        }
        _request.KeyCounter = _journal.TakeKey();
        if (_request.KeyCounter == 0)
        {
            Pause(nowMs, 0);
            return ReversalProgress.None;
        }
        _stamp.Put(_request);
        _tries++;
        _isWaiting = true;
        _deadlineMs = nowMs + ReplyMs;
        _link.Send(_request);
        return ReversalProgress.Sent;
    }

    private ReversalProgress Await(long nowMs)
    {
        HostProgress progress = _link.Poll(nowMs, _reply);
        if (progress == HostProgress.Replied && IsAcknowledged())
        {
            _isPending = false;
            return ReversalProgress.Acknowledged;
        }
        bool isOver = progress == HostProgress.NotSent || progress == HostProgress.Broken;
        if (isOver || progress == HostProgress.Replied || nowMs >= _deadlineMs)
        {
            Pause(nowMs, progress == HostProgress.Replied ? RefusedPauseMs : 0);
        }
        return ReversalProgress.None;
    }

    // 25: the issuer never had the sale. 94: it has undone it before. Either way nothing is left to undo.
    private bool IsAcknowledged() =>
        _reply.Stan == _request.Stan && IsAmountRight
        && (_reply.Is('0', '0') || _reply.Is('2', '5') || _reply.Is('9', '4'));

    private bool IsAmountRight =>
        _reply.AmountMinor == HostReply.NoAmount || _reply.AmountMinor == _request.AmountMinor;

    private void Pause(long nowMs, int leastMs)
    {
        _isWaiting = false;
        _deadlineMs = nowMs + (_pauseMs > leastMs ? _pauseMs : leastMs);
        _pauseMs = _pauseMs * 2 < LongestPauseMs ? _pauseMs * 2 : LongestPauseMs;
    }
}
