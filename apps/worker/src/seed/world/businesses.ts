import { INVENTED, type BusinessPlan } from './business-plan.js';
import type { OwnerKey } from './cast-list.js';
import type { StoryName } from './stories.js';

type Kind = BusinessPlan['kind'];
type Row = readonly [OwnerKey, Kind, string, string, number, string, number, StoryName, string, string];

const LONG: Readonly<Record<Kind, string>> = {
  ENTERPRISE: 'Công ty TNHH',
  COOPERATIVE: 'Hợp tác xã',
  COOPERATIVE_GROUP: 'Tổ hợp tác',
  HOUSEHOLD_BUSINESS: 'Hộ kinh doanh',
  INDIVIDUAL_ARTISAN: 'Nghệ nhân',
};

/** Owner, kind, name, English name, village, craft, products, story, and what it says of itself in both languages. */
const ROWS: readonly Row[] = [
  ['owner', 'HOUSEHOLD_BUSINESS', 'Sơn mài Lam Vĩ', 'Lam Vĩ Lacquer', 1, 'LACQUER', 4, 'expiringSoon', 'Nhà ba đời làm sơn ta: khay, hộp, bát; mỗi lớp sơn được mài tay với nước.', 'Three generations of natural lacquer, every coat rubbed down by hand.'],
  ['owner-2', 'ENTERPRISE', 'Sơn mài Then Vàng Mây', 'Then Vàng Mây Lacquerware', 1, 'LACQUER', 3, 'firstMemberExpired', 'Xưởng hàng sơn mài xuất khẩu với phòng sơn hút bụi.', 'Lacquerware for export, with a dust-free spraying room.'],
  ['owner-3', 'INDIVIDUAL_ARTISAN', 'Sơn mài Mai Dã Quỳ', 'Mai Dã Quỳ, lacquer painter', 1, 'LACQUER', 3, 'firstMember', 'Vẽ tranh sơn mài trên vóc, dạy nghề cho trẻ trong thôn.', 'Paints on lacquer board and teaches the children of the hamlet.'],
  ['owner-4', 'COOPERATIVE_GROUP', 'Vóc Xanh', 'Vóc Xanh board makers', 1, 'LACQUER', 2, 'judging', 'Mười hai nhà cùng làm vóc và cùng mua sơn.', 'Twelve households that make boards and buy lacquer together.'],
  ['owner-2', 'ENTERPRISE', 'Thêu Chỉ Nắng', 'Chỉ Nắng Embroidery', 3, 'EMBROIDERY', 4, 'firstMember', 'Tranh thêu và khăn bàn, hai mươi thợ làm tại nhà.', 'Pictures and tablecloths by twenty home workers.'],
  ['owner', 'HOUSEHOLD_BUSINESS', 'Thêu Mơ Lụa', 'Mơ Lụa Embroidery', 3, 'EMBROIDERY', 3, 'returned', 'Thêu tay theo mẫu của khách, chỉ tơ nhuộm tại xưởng.', 'Hand embroidery to order with thread dyed in the workshop.'],
  ['owner-3', 'INDIVIDUAL_ARTISAN', 'Thêu Cúc Hạ Vũ', 'Cúc Hạ Vũ, embroiderer', 8, 'COURT_ROBES', 2, 'draftHalf', 'Phục chế áo và cờ lễ bằng chỉ kim tuyến.', 'Restores robes and ceremonial flags in metallic thread.'],
  ['owner-4', 'COOPERATIVE', 'Lụa Dâu Non', 'Dâu Non Silk Co-operative', 22, 'SILK_WEAVING', 4, 'suspended', 'Hai mươi tám khung dệt, nhuộm bằng lá và củ.', 'Twenty-eight looms; dyes of leaves and roots.'],
  ['owner-5', 'ENTERPRISE', 'Lụa Hạ Nguyên Tơ', 'Hạ Nguyên Tơ Silk', 22, 'SILK_WEAVING', 3, 'sealedMet', 'Dệt lụa hoa và may khăn, có cửa hàng trong làng.', 'Figured silk and scarves, with a shop in the village.'],
  ['owner-6', 'HOUSEHOLD_BUSINESS', 'Lụa Ngân Sa', 'Ngân Sa Silk', 22, 'SILK_WEAVING', 3, 'inForce', 'Hai khung dệt vân, làm khăn từng chiếc.', 'Two looms, one scarf at a time.'],
  ['owner-5', 'ENTERPRISE', 'Gốm Men Khói', 'Men Khói Ceramics', 17, 'CERAMICS', 4, 'reinstated', 'Gốm men tro nung lò ga, có phòng trưng bày.', 'Ash-glazed ware from a gas kiln, with a showroom.'],
  ['owner-6', 'HOUSEHOLD_BUSINESS', 'Gốm Lửa Nhỏ', 'Lửa Nhỏ Pottery', 17, 'CERAMICS', 3, 'notMet', 'Bát đĩa men rạn, vẽ tay cả nhà.', 'Crackle-glazed tableware painted by the family.'],
  ['owner-7', 'COOPERATIVE_GROUP', 'Gốm Bến Phấn', 'Bến Phấn potters', 18, 'CERAMICS', 2, 'submitted', 'Năm nhà chung một lò nung.', 'Five households around one kiln.'],
  ['owner-2', 'HOUSEHOLD_BUSINESS', 'Gốm Kim Thanh Diệp', 'Kim Thanh Diệp Pottery', 19, 'CERAMICS', 3, 'expiredAppliesAnew', 'Gốm trang trí sân vườn và chậu nhỏ.', 'Garden ware and small pots.'],
  ['owner-7', 'HOUSEHOLD_BUSINESS', 'Lược sừng Nguyệt Cầm', 'Nguyệt Cầm Horn Combs', 2, 'HORNWARE', 4, 'firstMember', 'Lược, trâm và thìa bằng sừng trâu, đánh bóng tay.', 'Combs, pins and spoons of buffalo horn, polished by hand.'],
  ['owner-3', 'ENTERPRISE', 'Mỹ nghệ sừng Hải Đăng Tía', 'Hải Đăng Tía Hornware', 2, 'HORNWARE', 3, 'certificateWithdrawn', 'Đồ dùng bàn ăn bằng sừng cho khách sạn.', 'Horn tableware for hotels.'],
  ['owner-4', 'COOPERATIVE', 'Mây Phủ Sương', 'Phủ Sương Rattan Co-operative', 37, 'RATTAN_BAMBOO', 4, 'inForceLong', 'Bốn mươi tổ đan cùng mua mây có nguồn gốc.', 'Forty weaving groups that buy traceable rattan together.'],
  ['owner-5', 'ENTERPRISE', 'Mây tre Nan Việt Tưởng', 'Nan Việt Tưởng Wickerwork', 37, 'RATTAN_BAMBOO', 3, 'sealedNotMet', 'Túi và đèn mây tre cho cửa hàng nội thất.', 'Bags and lamps for furnishing shops.'],
  ['owner-6', 'HOUSEHOLD_BUSINESS', 'Mây Cầu Vồng Xám', 'Cầu Vồng Xám Rattan', 37, 'RATTAN_BAMBOO', 2, 'withdrawnApplication', 'Đan khay và giỏ lúc nông nhàn.', 'Trays and baskets between the harvests.'],
  ['owner-7', 'COOPERATIVE', 'Dệt Tơ Sen Lạc', 'Tơ Sen Lạc Weavers', 53, 'WEAVING', 4, 'firstMember', 'Dệt khăn bông và tơ sen, nước nhuộm được lọc lại.', 'Cotton towels and lotus fibre; dye water is filtered and used again.'],
  ['owner-2', 'HOUSEHOLD_BUSINESS', 'Dệt Thoi Đêm', 'Thoi Đêm Weaving', 53, 'WEAVING', 2, 'lapsedReturn', 'Sáu máy dệt khăn mặt.', 'Six looms for face towels.'],
  ['owner', 'HOUSEHOLD_BUSINESS', 'Dệt Sợi Lam Giang', 'Sợi Lam Giang Weaving', 53, 'WEAVING', 3, 'draftReady', 'Khăn và vải bông nhuộm chàm.', 'Towels and indigo cotton.'],
  ['owner-3', 'ENTERPRISE', 'Đồ thờ Gỗ Vàng Tâm Ảo', 'Vàng Tâm Ảo Altar Goods', 46, 'ALTAR_GOODS', 2, 'supplemented', 'Mâm bồng, chân nến sơn son thếp vàng.', 'Pedestal dishes and candlesticks, lacquered and gilt.'],
  ['owner-4', 'INDIVIDUAL_ARTISAN', 'Tạc tượng Trúc Lâm Vân', 'Trúc Lâm Vân, carver', 46, 'STATUES', 3, 'firstMember', 'Chạm hạc và hoa sen trên gỗ mít.', 'Carves cranes and lotuses in jackfruit wood.'],
  ['owner-5', 'HOUSEHOLD_BUSINESS', 'Khảm Ốc Trăng', 'Ốc Trăng Inlay', 24, 'MOTHER_OF_PEARL_INLAY', 3, 'notMetThenMet', 'Khảm tráp và bàn trà, vỏ trai mua từ nguồn nuôi.', 'Inlaid boxes and tea tables; shell from farms.'],
  ['owner-6', 'ENTERPRISE', 'Khảm trai Xà Cừ Tím', 'Xà Cừ Tím Inlay', 25, 'MOTHER_OF_PEARL_INLAY', 3, 'renewalNotMet', 'Bình phong và đồ gỗ khảm theo bộ.', 'Screens and inlaid furniture in sets.'],
  ['owner-7', 'COOPERATIVE_GROUP', 'Nón Lá Nghiêng', 'Nón Lá Nghiêng hat makers', 58, 'CONICAL_HATS', 2, 'lapsedDraft', 'Mười lăm người khâu nón ở chợ làng.', 'Fifteen people who sew hats at the village market.'],
  ['owner-2', 'HOUSEHOLD_BUSINESS', 'Chuồn chuồn tre Nhẹ Tênh', 'Nhẹ Tênh Dragonflies', 55, 'BAMBOO_DRAGONFLIES', 1, 'profileOnly', 'Làm chuồn chuồn tre đậu trên đầu ngón tay.', 'Bamboo dragonflies that balance on a fingertip.'],
  ['owner-3', 'HOUSEHOLD_BUSINESS', 'Quạt Gió Giấy', 'Gió Giấy Fans', 60, 'PAPER_FANS', 2, 'submittedLong', 'Quạt giấy dó, nan tre chẻ tay.', 'Fans of dó paper on hand-split bamboo.'],
  ['owner-4', 'COOPERATIVE', 'Tăm hương Vầu Đỏ', 'Vầu Đỏ Incense Sticks', 51, 'INCENSE_STICKS', 1, 'assigned', 'Chẻ, nhuộm và phơi tăm hương cho cả vùng.', 'Splits, dyes and dries sticks for the whole area.'],
  ['owner-5', 'INDIVIDUAL_ARTISAN', 'Đậu bạc Vân Kiều Mẫu', 'Vân Kiều Mẫu, silversmith', 45, 'SILVER_FILIGREE', 2, 'memberLeft', 'Kéo sợi bạc, đậu hoa và trâm cài.', 'Draws silver wire into flowers and pins.'],
  ['owner-6', 'HOUSEHOLD_BUSINESS', 'Tiện gỗ Vòng Xoay', 'Vòng Xoay Turnery', 4, 'WOOD_TURNING', 2, 'notApplicable', 'Tiện chân nến, đĩa chân cao; bán trực tiếp tại xưởng.', 'Turned candlesticks and dishes, sold at the workshop only.'],
  ['owner-7', 'ENTERPRISE', 'Nội thất Gỗ Mộng Chìm', 'Mộng Chìm Furniture', 7, 'FINE_FURNITURE', 3, 'reinstatementProposed', 'Bàn trà, tủ chạm, ghép mộng không đinh.', 'Tea tables and carved cabinets joined without nails.'],
  ['owner-2', 'ENTERPRISE', 'Đúc đồng Chuông Gió Bạc', 'Chuông Gió Bạc Foundry', 67, 'BRONZE_CASTING', 2, 'withdrawalRejected', 'Đúc chuông và lư đồng bằng khuôn đất.', 'Bells and censers cast in clay moulds.'],
  ['owner-3', 'INDIVIDUAL_ARTISAN', 'Diều sáo Cánh Cò Nâu', 'Cánh Cò Nâu, kite maker', 65, 'FLUTE_KITES', 1, 'profileOnly', 'Làm diều sáo và khoét sáo gỗ mít.', 'Builds flute kites and hollows their flutes.'],
  ['owner-4', 'COOPERATIVE_GROUP', 'Tò he Bột Màu', 'Bột Màu dough figures', 36, 'TO_HE', 1, 'draftEmpty', 'Nặn tò he ở trường học và hội làng.', 'Models figures at schools and village fairs.'],
  ['owner-5', 'ENTERPRISE', 'Giày da Mũi Tròn Vui', 'Mũi Tròn Vui Shoes', 33, 'LEATHER_SHOES', 1, 'inForceNew', 'Giày da khâu tay, da thuộc thảo mộc.', 'Hand-stitched shoes of vegetable-tanned leather.'],
  ['owner-6', 'COOPERATIVE', 'Cỏ tế Đồng Chiêm Xưa', 'Đồng Chiêm Xưa Weavers', 31, 'FERN_WEAVING', 2, 'inForce', 'Giỏ và mẹt cỏ tế, phơi nắng không xông lưu huỳnh.', 'Baskets and trays of fern, dried in the sun without sulphur.'],
];

export const BUSINESSES: readonly BusinessPlan[] = ROWS.map(([owner, kind, name, nameEn, village, craft, products, story, vi, en], index) => ({
  nth: index + 1,
  owner,
  kind,
  name: `${LONG[kind]} ${name} (minh họa)`,
  nameEn: `${nameEn} (demonstration)`,
  aboutVi: `${vi} ${INVENTED.vi}`,
  aboutEn: `${en} ${INVENTED.en}`,
  village,
  craft,
  products,
  story,
}));
