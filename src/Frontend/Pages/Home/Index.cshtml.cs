using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Home;

public sealed class IndexModel : PageModel;
